/**
 * What happened to work, as it is kept for ever (ME1). When a request arrived stands in the request itself and is not
 * told twice.
 */
export const WORK_EVENTS = [
  /** A task has become an employee's: by the Dispatcher's rule, or by hand. */
  'assigned',
  /** Its holder has seen it. */
  'acknowledged',
  /** Its holder has given it back, with a reason. */
  'declined',
  /** Its holder did not see it in time: it moves on. */
  'passed',
  /** It is nobody's again. */
  'released',
  'completed',
  /** A completion was taken back. */
  'task-reopened',
  /** The first letter that a person wrote about a request has left. */
  'answered',
  /** A request has ended: as done, or as cancelled. */
  'resolved',
  'cancelled',
  /** Its end was taken back. */
  'reopened',
  /** An employee goes, and comes back. */
  'away',
  'back',
] as const;
export type WorkEventKind = (typeof WORK_EVENTS)[number];
