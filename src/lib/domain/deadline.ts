import type { Organisation, Request } from './model.ts';
import { afterOpenMinutes } from './opening-hours.ts';
import { typesOf } from './request-types.ts';

/** Rules SL: when a request is to be done, in the organisation's working time. */

/** Five hundred hours: three months of anybody's work. What takes longer is a plan, and no deadline. */
export const MAX_DEADLINE_MINUTES = 30_000;
/** The last quarter of its working time is what a request is warned of in (SL4). */
const WARN_AFTER = 3 / 4;
const MINUTE_MS = 60_000;

type Office = Pick<Organisation, 'openingHours' | 'timeZone' | 'requestTypes'>;
type Asked = Pick<Request, 'type' | 'priority' | 'createdAt'>;
export type Deadline = Pick<Request, 'deadlineAt' | 'warnAt'>;

const NONE: Deadline = { deadlineAt: null, warnAt: null };

/**
 * By when a request of this type and priority is to be done, counted from when it was made (SL2, SL3).
 * @param office undefined on a device that has not been told of it yet
 */
export function deadlineOf(office: Office | undefined, { type, priority, createdAt }: Asked): Deadline {
  const minutes = typesOf(office?.requestTypes).find(({ id }) => id === type)?.deadlines[priority];
  if (office === undefined || minutes === undefined) return NONE;
  const from = Math.ceil(createdAt / MINUTE_MS) * MINUTE_MS;
  const after = (share: number) =>
    afterOpenMinutes(office.openingHours, office.timeZone, { from, minutes: Math.ceil(minutes * share) });
  return { deadlineAt: after(1), warnAt: after(WARN_AFTER) };
}

export type Urgency = 'none' | 'ahead' | 'soon' | 'over';

/** How open work stands to its deadline (SL4). Rows of an older app name no time to warn at. @param now UTC milliseconds */
export function urgencyOf(
  { deadlineAt, warnAt }: { deadlineAt: number | null; warnAt?: number | null },
  now: number,
): Urgency {
  if (deadlineAt === null) return 'none';
  if (deadlineAt <= now) return 'over';
  return (warnAt ?? deadlineAt) <= now ? 'soon' : 'ahead';
}
