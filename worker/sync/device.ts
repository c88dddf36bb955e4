import { touchDevice, type Sighting } from '../db/queries/devices.ts';
import type { Deps } from '../mutations/deps.ts';

/** Keeps when a device was last seen, how far it had read, and in which session: where the same sign-in comes back as a device
 * that has read nothing, its base is lost (SY23). */
export const noteDevice = ({ db, now }: Pick<Deps, 'db' | 'now'>, seen: Omit<Sighting, 'at'>): Promise<void> =>
  touchDevice(db, { ...seen, at: now() });
