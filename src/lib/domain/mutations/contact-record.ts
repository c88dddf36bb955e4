import type { Contact } from '../model.ts';
import { employeeIdOf } from '../permissions.ts';
import { addIdentities, keysOfIdentities, type GivenIdentity } from './client-identities.ts';
import {
  applied,
  insert,
  patch,
  refused,
  type Change,
  type Effect,
  type Key,
  type MutationContext,
  type Mutator,
  type Refused,
  type View,
} from './mutation.ts';
import { cardOf, keysOfNewClient, makeClient, type NewClient } from './new-client.ts';
import { keysOfWork, makeWork, scopesWith, type NewWork } from './new-work.ts';
import { keysOfPeople, putPeople, type GivenPerson } from './people.ts';

export type ContactRecord = {
  contactId: string;
  clientId: string;
  /** Somebody new: the card is made in the same act. Null when the client is known. */
  client: Omit<NewClient, 'clientId' | 'identities'> | null;
  /** Addresses that came up: those of a new card, or more of a known one. */
  identities: readonly GivenIdentity[];
  people: readonly GivenPerson[];
  /** Null: whoever writes it down. */
  takenBy: string | null;
  /** What is to be done about it, if anything. */
  work: NewWork | null;
} & Pick<Contact, 'takenAs' | 'way' | 'at' | 'caller' | 'speciality' | 'visitor' | 'reason' | 'more'>;

/** The card of an incoming contact, with its client and its request when these are new: all of it or nothing (CT1). */
export const contactRecord: Mutator<ContactRecord> = {
  keys: (args) => [
    { table: 'contacts', id: args.contactId },
    ...(args.client === null
      ? [{ table: 'clients', id: args.clientId } satisfies Key, ...keysOfIdentities(args.identities)]
      : keysOfNewClient(newClient(args, args.client))),
    ...(args.takenBy === null ? [] : [{ table: 'employees', id: args.takenBy } satisfies Key]),
    ...keysOfPeople(args.people),
    ...(args.work === null ? [] : keysOfWork(args.work)),
  ],

  run(view, args, context) {
    const { clientId, people, takenBy } = args;
    if (view.get('contacts', args.contactId)) return refused('contact.exists');
    if (takenBy !== null && !view.get('employees', takenBy)) return refused('employee.gone');
    const card =
      args.client === null ? known(view, args, context.now) : made(view, newClient(args, args.client), args, context);
    if (card.kind === 'refused') return card;
    const company = putPeople(view, { clientId, people, now: context.now });
    if ('kind' in company) return company;
    const client = { id: clientId, scopes: card.scopes };
    const work = args.work === null ? NO_WORK : makeWork(view, args.work, { client, context });
    if (work.kind === 'refused') return work;
    return applied([...card.changes, ...company, ...work.changes, contactRow(args, context)], work.effects);
  },
};

const NO_WORK = { kind: 'made', changes: [] as readonly Change[], effects: [] as readonly Effect[] } as const;

type Card = { kind: 'card'; changes: readonly Change[]; scopes: readonly string[] };

const newClient = (
  { clientId, identities }: ContactRecord,
  facts: NonNullable<ContactRecord['client']>,
): NewClient => ({
  clientId,
  identities,
  ...facts,
});

function made(view: View, facts: NewClient, { work }: ContactRecord, context: MutationContext): Card | Refused {
  const card = makeClient(view, facts, context);
  if (card.kind === 'refused') return card;
  const scopes = work === null ? card.client.scopes : scopesWith(card.client.scopes, work.teamId);
  return { kind: 'card', changes: cardOf({ ...card, client: { ...card.client, scopes } }), scopes };
}

function known(view: View, { clientId, identities, work }: ContactRecord, now: number): Card | Refused {
  const client = view.get('clients', clientId);
  if (!client) return refused('client.gone');
  const added = addIdentities(view, { clientId, given: identities, now });
  if ('kind' in added) return added;
  const scopes = work === null ? client.scopes : scopesWith(client.scopes, work.teamId);
  const shown: Change[] = scopes === client.scopes ? [] : [patch('clients', clientId, { scopes })];
  return { kind: 'card', changes: [...shown, ...added], scopes };
}

function contactRow(args: ContactRecord, { actor, now }: MutationContext): Change {
  const { contactId, clientId, takenAs, way, at, caller, speciality, visitor, reason, more, work } = args;
  return insert('contacts', {
    id: contactId,
    rootId: clientId,
    clientId,
    takenBy: args.takenBy ?? employeeIdOf(actor),
    takenAs,
    way,
    at,
    caller,
    speciality,
    visitor,
    reason,
    more,
    requestId: work?.requestId ?? null,
    createdAt: now,
  });
}
