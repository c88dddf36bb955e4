import type { Person } from '../model.ts';
import { given } from './given.ts';
import { insert, patch, refused, type Change, type Key, type Refused, type View } from './mutation.ts';

/** Somebody in the client's company, as told; an id that is known changes that person. */
export type GivenPerson = Pick<Person, 'id' | 'name' | 'position' | 'decides'>;

export const keysOfPeople = (people: readonly GivenPerson[]): Key[] =>
  people.map(({ id }) => ({ table: 'people', id }) satisfies Key);

type Putting = { clientId: string; people: readonly GivenPerson[]; now: number };

export function putPeople(view: View, { clientId, people, now }: Putting): readonly Change[] | Refused {
  if (new Set(people.map(({ id }) => id)).size < people.length) return refused('person.exists');
  const changes: Change[] = [];
  for (const { id, ...facts } of people) {
    const known = view.get('people', id);
    if (known && known.clientId !== clientId) return refused('person.gone');
    if (!known) {
      changes.push(insert('people', { id, rootId: clientId, clientId, ...facts, createdAt: now }));
      continue;
    }
    const news = given(facts, known);
    if (news) changes.push(patch('people', id, news));
  }
  return changes;
}
