import type { Reply } from '../world.ts';
import type { Sight } from './sight.ts';
import { fail } from './violation.ts';

/** 4. No answer contains a row that was out of its reader's scope when it was read. */
export function checkWire(sights: readonly Sight[], userId: string, reply: Reply): void {
  const roots = new Set(rowsIn(reply).map(({ rootId }) => rootId));
  for (const root of roots) if (!sights.some((sight) => sight.shows(userId, root))) fail('LEAK on wire', root);
}

function rowsIn(reply: Reply): { rootId: string }[] {
  if (reply.kind === 'snapshot') return reply.body.rows.map(({ row }) => row);
  if (reply.kind !== 'pull' || reply.body.kind !== 'page') return [];
  return reply.body.patch.flatMap((it) => (it.op === 'put' ? [it.row] : []));
}
