import type { World, Written } from '../world.ts';
import type { Sight } from './sight.ts';
import { fail } from './violation.ts';

/**
 * Whatever the guards let through must be right in the very state it is written to.
 * @param before what everybody could see when the batch began: it may change that itself
 * @returns who was disabled
 */
export function checkCommits(world: World, before: Sight): string[] {
  const lockedOut: string[] = [];
  const fresh = world.base.all('SELECT mut_id AS id, status FROM sync_mutation WHERE seq >= ?', world.judgedTo);
  for (const { id, status } of fresh as { id: string; status: string }[]) {
    if (world.judged.has(id)) continue;
    world.judged.add(id);
    const written = world.written.get(id);
    if (status !== 'ok' || !written) continue;
    judge(world, written, before);
    const { employeeId, set } = written.args as { employeeId?: string; set?: { active?: boolean } };
    if (employeeId !== undefined && set?.active === false) lockedOut.push(employeeId);
  }
  world.judgedTo = world.base.all('SELECT seq FROM sync_head')[0]!['seq'] as number;
  return lockedOut;
}

/** Whoever disables somebody closes their sockets before it answers. */
export function checkClosed({ closed }: World, lockedOut: readonly string[]): void {
  for (const id of lockedOut) if (!closed.has(id)) fail('SOCKETS stay open', id);
}

function judge(world: World, written: Written, before: Sight): void {
  const root = rootOf(world, written);
  // A card that the batch makes itself could not be seen before it.
  const wasThere = root !== null && before.has(root);
  if (wasThere && !before.shows(written.device.person.id, root)) fail('FORBIDDEN write', written.name);
  // One that an earlier epoch had accepted is history, not a decision.
  if (written.name === 'reply.send' && !world.accepted.has(written.id)) checkSeen(world, written);
}

function checkSeen({ base }: World, { id, args, seen, device }: Written): void {
  const others = base.all(
    'SELECT id FROM messages WHERE conversation_id = ? AND automatic = 0 AND author_id IS NOT ?',
    (args as Target).conversationId,
    device.person.id,
  );
  for (const { id: message } of others) if (!seen.includes(message as string)) fail('BLIND reply', `${id}: ${message}`);
}

type Target = { clientId?: string; conversationId?: string; requestId?: string };

/** The card that a mutation is about, as the server knows it; null for one of the organisation, and for a new card. */
function rootOf({ base }: World, { name, args }: Written): string | null {
  if (name === 'client.create' || name === 'contact.record') return null;
  const { clientId, conversationId, requestId } = args as Target;
  if (clientId !== undefined) return clientId;
  const [table, id] = conversationId === undefined ? ['requests', requestId] : ['conversations', conversationId];
  if (id === undefined) return null;
  return (base.all(`SELECT root_id AS root FROM ${table} WHERE id = ?`, id)[0]?.['root'] as string | undefined) ?? null;
}
