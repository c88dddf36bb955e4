import type { World } from '../world.ts';

/** Who may see what, as the server's tables say it now. */
export type Sight = { has(root: string): boolean; shows(userId: string, root: string): boolean };

const last = new WeakMap<World['base'], { version: number; sight: Sight }>();

/** The same one as long as nothing has changed: it is asked for before every word with the base. */
export function sightOf({ base }: Pick<World, 'base'>): Sight {
  const known = last.get(base);
  const version = base.scopesVersion;
  if (known?.version === version) return known.sight;
  const sight = readSight(base);
  last.set(base, { version, sight });
  return sight;
}

function readSight(base: World['base']): Sight {
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
