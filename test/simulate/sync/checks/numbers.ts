import { outboxOf, stateOf, type Device } from '../device.ts';
import type { World } from '../world.ts';
import { fail } from './violation.ts';

/**
 * 7. What waits begins no later than at the number the server wants next. A hole before it would be closed only by another
 * device id, which only a copied profile and a restored server call for.
 */
export function checkNumbers({ base }: Pick<World, 'base'>, device: Device): void {
  const first = outboxOf(device).find(({ result }) => result === null);
  const { epoch, device: id } = stateOf(device);
  // Of another epoch than the server's it counts for nothing.
  if (!first || base.all('SELECT epoch FROM sync_head')[0]!['epoch'] !== epoch) return;
  const known = base.all('SELECT last_n AS n FROM sync_device WHERE device_id = ?', id)[0];
  const last = (known?.['n'] as number | undefined) ?? 0;
  if (first.n > last + 1) fail('HOLE in the numbers', `${id} sends ${first.n}, the server has ${last}`);
}
