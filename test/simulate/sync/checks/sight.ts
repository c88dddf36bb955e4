import type { World } from '../world.ts';

/** Who may see what, as the server's tables say it now. */
export type Sight = { has(root: string): boolean; shows(userId: string, root: string): boolean };

export function sightOf({ base }: Pick<World, 'base'>): Sight {
  const roots = new Set<string>();
  const known = new Set<string>();
  const pairs = base.all(
    'SELECT root_id AS root, user_id AS user FROM root_scope LEFT JOIN user_scope USING (scope_id)',
  );
  for (const { root, user } of pairs) {
    roots.add(String(root));
    known.add(`${String(user)} ${String(root)}`);
  }
  return { has: (root) => roots.has(root), shows: (userId, root) => known.has(`${userId} ${root}`) };
}
