import type { World } from '../world.ts';
import { fail } from './violation.ts';

/** A letter leaves with all of its files, never silently without one (FL3). */
export function checkComplete({ base }: World, messageId: string): void {
  const missing = base.all(`SELECT id FROM files WHERE message_id = ? AND state = 'expected'`, messageId);
  if (missing.length > 0) fail('SENT without its file', `${messageId}: ${String(missing[0]!['id'])}`);
}
