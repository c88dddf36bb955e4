import { isOpen } from '../opening-hours.ts';
import type { Office } from './decision.ts';

/** What is known of somebody's devices (AS8). */
export type Sign = {
  /** When one of them was last heard of: it spoke to us, held a socket, or an alert arrived there; UTC ms, 0 for never. */
  at: number;
  /** One of them can be woken by an alert. */
  takesAlerts: boolean;
};

/** Devices that are looked at ask for news once a minute; what has been silent for longer is not at hand. */
const AT_HAND_MS = 10 * 60_000;
/**
 * In a pocket a phone says nothing, and rings all the same: half a day of work. It cannot be asked whether it is there,
 * for browsers show every alert; whoever is not after all loses the task by AS7.
 */
const IN_POCKET_MS = 4 * 60 * 60_000;

/** Until when somebody counts as being at hand, unless their devices are heard of again. */
export const atHandUntil = ({ at, takesAlerts }: Sign): number =>
  at === 0 ? 0 : at + (takesAlerts ? IN_POCKET_MS : AT_HAND_MS);

/** Two readings of the same devices: heard of is heard of, the newer one knows which there are. */
export const later = (known: Sign | undefined, read: Sign): Sign => ({
  ...read,
  at: Math.max(known?.at ?? 0, read.at),
});

/** Whether it is time to work; an organisation without opening hours never closes. */
export const isWorkingTime = ({ openingHours, timeZone }: Office, now: number): boolean =>
  openingHours.every((day) => day.length === 0) || isOpen(openingHours, timeZone, now);
