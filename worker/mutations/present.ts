import type { Actor } from '#domain/model';
import type { Standing } from '../db/queries/permissions.ts';

/** The actor as the base knows them now, whatever an older session says; null when they are no longer there. */
export function present(actor: Actor, standing: Standing | null): Actor | null {
  if (actor.kind !== 'employee') return actor;
  if (!standing?.active) return null;
  return { kind: 'employee', id: standing.id, role: standing.role, scopes: standing.scopes };
}
