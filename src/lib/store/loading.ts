import { ORG_ROOT, type Client, type Review } from '#domain/model';
import { rootKey } from './base-changes.ts';
import type { Key } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** True while something about the clients of `touched` may exist on the server that is not here although the cursor has
 * passed it: the card is missing, its scope or itself is being fetched, or it came ahead of the move that shows it. */
export async function isLoading(work: Workspace, touched: readonly Key[]): Promise<boolean> {
  const roots = new Set(touched.flatMap((key) => work.row(key)?.rootId ?? []));
  roots.delete(ORG_ROOT);
  await work.load([...roots].map(rootKey));
  return [...roots].some((root) => isRootLoading(work, root));
}

function isRootLoading(work: Workspace, root: string): boolean {
  const { cursor, fills, scopes } = work.state;
  const card = work.base(rootKey(root)) as Client | Review | undefined;
  if (!card || card.seq > cursor) return true;
  if (fills.some((fill) => fill.kind === 'root' && fill.of === root)) return true;
  return card.scopes.some((scope) => scopes[scope] === null);
}
