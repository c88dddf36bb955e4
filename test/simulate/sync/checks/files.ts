import type { World } from '../world.ts';
import { fail } from './violation.ts';

/**
 * Bytes that wait with somebody who may not come in any more, or went with what was wiped there: their letter waits until a
 * colleague leaves them out (FL4).
 */
export function neverComes({ base, wiped }: World, messageId: string): boolean {
  const awaited = base.all(
    `SELECT f.id, e.active FROM files f JOIN messages m ON m.id = f.message_id JOIN employees e ON e.id = m.author_id
      WHERE f.message_id = ? AND f.state = 'expected'`,
    messageId,
  );
  return awaited.some(({ id, active }) => active === 0 || wiped.has(String(id)));
}

/** A letter leaves with all of its files, never silently without one (FL3). */
export function checkComplete({ base }: World, messageId: string): void {
  const missing = base.all(`SELECT id FROM files WHERE message_id = ? AND state = 'expected'`, messageId);
  if (missing.length > 0) fail('SENT without its file', `${messageId}: ${String(missing[0]!['id'])}`);
}
