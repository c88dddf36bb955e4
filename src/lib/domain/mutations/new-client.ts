import { ORG_ROOT, type Actor, type Locale } from '../model.ts';
import { roleOf, seesEveryTeam } from '../permissions.ts';
import { addIdentities, keysOfIdentities, type GivenIdentity } from './client-identities.ts';
import {
  insert,
  refused,
  type Change,
  type Key,
  type MutationContext,
  type NewRow,
  type Refused,
  type View,
} from './mutation.ts';

/** Somebody who came to an employee and not by a door. */
export type NewClient = {
  clientId: string;
  name: string;
  company?: string | undefined;
  identities: readonly GivenIdentity[];
  /** Who serves them. */
  teamId: string;
  note?: string | undefined;
  /** The organisation's own when nobody said. */
  language?: Locale | undefined;
};

export const keysOfNewClient = ({ clientId, teamId, identities }: NewClient): Key[] => [
  { table: 'clients', id: clientId },
  { table: 'teams', id: teamId },
  { table: 'organisation', id: ORG_ROOT },
  ...keysOfIdentities(identities),
];

type Made = { kind: 'made'; client: NewRow<'clients'>; rest: readonly Change[] };

/** The card and its addresses, for the mutation that makes it to write. */
export function makeClient(view: View, facts: NewClient, { actor, now }: MutationContext): Made | Refused {
  const { clientId, name, company = '', teamId, note = '' } = facts;
  if (view.get('clients', clientId)) return refused('client.exists');
  if (!view.get('teams', teamId)) return refused('team.gone');
  const scopes = scopesFor(actor, teamId);
  if (scopes === null) return refused('team.not-yours');
  const rest = addIdentities(view, { clientId, given: facts.identities, now });
  if ('kind' in rest) return rest;
  const language = facts.language ?? view.get('organisation', ORG_ROOT)?.language ?? 'en';
  const client = { id: clientId, rootId: clientId, name, company, language, note, createdAt: now, scopes };
  return { kind: 'made', client, rest };
}

export const cardOf = ({ client, rest }: Made): Change[] => [insert('clients', client), ...rest];

/**
 * Who sees a new card: its team, which must be one's own, or anybody's for those who see all (CL1). Who has no team,
 * for they see their own clients only, gives it to any and keeps it in sight; it is their own.
 */
function scopesFor(actor: Actor, teamId: string): readonly string[] | null {
  const team = `team:${teamId}`;
  if (actor.kind !== 'employee' || seesEveryTeam(roleOf(actor)) || actor.scopes.includes(team)) return [team];
  return actor.scopes.some((scope) => scope.startsWith('team:')) ? null : [team, `employee:${actor.id}`];
}
