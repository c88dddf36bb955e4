import type { Locale } from '../model.ts';
import { mergeText } from '../text-merge.ts';
import { addIdentities, keysOfIdentities, removeIdentities, type GivenIdentity } from './client-identities.ts';
import { given } from './given.ts';
import {
  applied,
  patch,
  refused,
  remove,
  type Change,
  type Key,
  type Mutator,
  type Refused,
  type View,
} from './mutation.ts';
import { keysOfPeople, putPeople, type GivenPerson } from './people.ts';

export type ClientPatch = {
  clientId: string;
  set: {
    name?: string | undefined;
    company?: string | undefined;
    note?: string | undefined;
    language?: Locale | undefined;
  };
  /** `textHash` of the note as its author read it; without it the new one simply takes its place. */
  noteBase?: string | undefined;
  identities?: { add: readonly GivenIdentity[]; remove: readonly string[] } | undefined;
  people?: { put: readonly GivenPerson[]; remove: readonly string[] } | undefined;
};

const NOTHING = { add: [], put: [], remove: [] } as const;

/** Changes named fields of a card, whoever sees it (PR3); of two writers the later arrival stands, field by field, and of two notes both (CL4). */
export const clientPatch: Mutator<ClientPatch> = {
  keys: ({ clientId, identities = NOTHING, people = NOTHING }) => [
    { table: 'clients', id: clientId },
    ...keysOfIdentities(identities.add),
    ...identities.remove.map((id) => ({ table: 'identities', id }) satisfies Key),
    ...keysOfPeople(people.put),
    ...people.remove.map((id) => ({ table: 'people', id }) satisfies Key),
  ],

  run(view, { clientId, set, noteBase, identities = NOTHING, people = NOTHING }, { actor, now }) {
    const client = view.get('clients', clientId);
    if (!client) return refused('client.gone');
    const { note } = set;
    const merged =
      note === undefined ? set : { ...set, note: mergeText(client.note, { wanted: note, base: noteBase }) };
    const changed = given(merged, client);
    const changes: Change[] = changed ? [patch('clients', clientId, changed)] : [];
    const parts = [
      removeIdentities(view, { clientId, ids: identities.remove, actor }),
      addIdentities(view, { clientId, given: identities.add, without: identities.remove, now }),
      putPeople(view, { clientId, people: people.put, now }),
      removePeople(view, clientId, people.remove),
    ];
    for (const part of parts) {
      if ('kind' in part) return part;
      changes.push(...part);
    }
    return applied(changes);
  },
};

function removePeople(view: View, clientId: string, ids: readonly string[]): readonly Change[] | Refused {
  const found = [...new Set(ids)].flatMap((id) => view.get('people', id) ?? []);
  if (found.some((person) => person.clientId !== clientId)) return refused('person.gone');
  return found.map(({ id }) => remove('people', id));
}
