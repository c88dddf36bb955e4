import type { WorkEventKind } from './events.ts';
import type { WorkedTime } from './worked-time.ts';

/** What each event adds to which figure. */
export const MEASURES = [
  /** From arrival until the request was first given to somebody (ME3). */
  'assignment',
  /** From being given until its holder had seen it (ME4). */
  'acknowledgement',
  /** From arrival until the first answer of a person had left (ME5). */
  'first-answer',
  /** From arrival until it was done (ME6); `cancelled`: until it was given up. */
  'resolution',
  'cancelled',
  /** A task was given, by a rule or by hand (ME7). */
  'given-by-rule',
  'given-by-hand',
  'completed',
  'declined',
  'passed',
] as const;
export type MeasureKind = (typeof MEASURES)[number];

export type WorkEvent = {
  id: number;
  kind: WorkEventKind;
  /** UTC milliseconds. */
  at: number;
  taskId: string | null;
  employeeId: string | null;
  byId: string | null;
};

/** @property minutes of opening time; 0 where only the number counts */
export type Measure = { eventId: number; kind: MeasureKind; at: number; employeeId: string | null; minutes: number };

/**
 * Somebody had a task, from being given it until it was completed, somebody else's or nobody's (ME8).
 * @property eventId by which it was given
 * @property until null while they have it
 * @property minutes of opening time in between; 0 while they have it
 */
export type Holding = { eventId: number; employeeId: string; since: number; until: number | null; minutes: number };

/** Everything that one request adds to reports. */
export type Measured = { measures: Measure[]; holdings: Holding[] };

/**
 * Everything that one request adds to reports. Made anew from all of its events whenever there is another one, so that a
 * completion that was taken back leaves no trace, and nothing can be counted twice.
 * @param events of the request, in the order of their ids
 * @param arrivedAt UTC milliseconds
 */
export function measuresOf(events: readonly WorkEvent[], arrivedAt: number, worked: WorkedTime): Measured {
  const measures: Measure[] = [];
  const holdings: Holding[] = [];
  const held = new Map<string | null, Holding>();
  const seen = new Set<WorkEventKind>();
  for (const event of lasting(events)) {
    const { id: eventId, kind, at, taskId, employeeId } = event;
    const add = (one: MeasureKind, since: number | null, who = employeeId) => {
      measures.push({ eventId, kind: one, at, employeeId: who, minutes: since === null ? 0 : worked(since, at) });
    };
    const isFirst = !seen.has(kind);
    seen.add(kind);
    const holding = held.get(taskId);
    const holder = holding?.employeeId ?? null;
    const end = () => {
      if (holding) Object.assign(holding, { until: at, minutes: worked(holding.since, at) });
      held.delete(taskId);
    };
    switch (kind) {
      case 'assigned':
        end();
        if (isFirst) add('assignment', arrivedAt);
        add(event.byId === null ? 'given-by-rule' : 'given-by-hand', null);
        if (employeeId !== null) {
          const begun: Holding = { eventId, employeeId, since: at, until: null, minutes: 0 };
          held.set(taskId, begun);
          holdings.push(begun);
        }
        break;
      case 'acknowledged':
        if (holding) add('acknowledgement', holding.since, employeeId ?? holder);
        break;
      case 'declined':
      case 'passed':
        add(kind, null, employeeId ?? holder);
        break;
      case 'released':
        end();
        break;
      case 'completed':
        add('completed', null, employeeId ?? holder);
        end();
        break;
      case 'answered':
        if (isFirst) add('first-answer', arrivedAt);
        break;
      case 'resolved':
        add('resolution', arrivedAt);
        break;
      case 'cancelled':
        add('cancelled', arrivedAt);
        break;
      case 'task-reopened':
      case 'reopened':
      case 'away':
      case 'back':
        break;
    }
  }
  return { measures, holdings };
}

/** Without what was taken back: it is as if it had not been (ST4). */
function lasting(events: readonly WorkEvent[]): WorkEvent[] {
  const kept: WorkEvent[] = [];
  for (const event of events) {
    const undone = kept.findLastIndex((earlier) => isUndoneBy(earlier, event));
    if (undone >= 0) kept.splice(undone, 1);
    kept.push(event);
  }
  return kept;
}

const isUndoneBy = (earlier: WorkEvent, { kind, taskId }: WorkEvent): boolean =>
  kind === 'task-reopened'
    ? earlier.kind === 'completed' && earlier.taskId === taskId
    : kind === 'reopened' && (earlier.kind === 'resolved' || earlier.kind === 'cancelled');
