import { touchDevice, type Sighting } from '../db/queries/devices.ts';
import type { Deps } from '../mutations/deps.ts';

/** Keeps when a device was last seen and how far it had read: a device whose cursor falls back has lost its base. */
export const noteDevice = ({ db, now }: Pick<Deps, 'db' | 'now'>, seen: Omit<Sighting, 'at'>): Promise<void> =>
  touchDevice(db, { ...seen, at: now() });
