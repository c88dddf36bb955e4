import type { Listed } from './model.ts';

/** Rules RT: short lists that an organisation edits, over what there is from the beginning. Nothing is ever removed. */

/** Of one list, retired ones too: what nobody can overlook is no help. */
export const MAX_LISTED = 40;

/** The built-in entries under what the organisation made of them, then its own in the order they were made. */
export function overBuiltIn<T extends Listed>(builtIn: readonly T[], own: readonly T[]): readonly T[] {
  const changed = new Map(own.map((one) => [one.id, one]));
  const known = new Set(builtIn.map(({ id }) => id));
  return [...builtIn.map((one) => changed.get(one.id) ?? one), ...own.filter(({ id }) => !known.has(id))];
}

/** What is chosen from. */
export const inUse = <T extends Listed>(list: readonly T[]): readonly T[] => list.filter(({ active }) => active);

type Edit = {
  add: readonly { id: string; name: string }[];
  change: readonly { id: string }[];
};

/** Why a list cannot be edited so, as the reason of a refusal; null when it can (RT2). */
export function whyNotEdit(list: readonly Listed[], { add, change }: Edit): 'exists' | 'gone' | null {
  const ids = new Set(list.map(({ id }) => id));
  for (const { id } of add) {
    if (ids.has(id)) return 'exists';
    ids.add(id);
  }
  return change.every(({ id }) => ids.has(id)) ? null : 'gone';
}

/** Why this cannot be a list to choose from, as the reason of a refusal; null when it can (RT2). */
export function whyNotList(
  list: readonly Listed[],
  isBuiltIn: (id: string) => boolean,
): 'too-many' | 'nameless' | 'name-taken' | null {
  if (list.length > MAX_LISTED) return 'too-many';
  if (list.some(({ id, name }) => name === null && !isBuiltIn(id))) return 'nameless';
  // Of what can be chosen; a retired name may be used again.
  const names = inUse(list).flatMap(({ name }) => (name === null ? [] : [name.toLocaleLowerCase()]));
  return new Set(names).size < names.length ? 'name-taken' : null;
}

/** What is to be stored of an edited list: what was stored before, and whatever is not as it was. */
export function ownOf<T extends Listed>(after: readonly T[], before: readonly T[], stored: readonly T[]): T[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const ids = new Set(stored.map(({ id }) => id));
  return after.filter((one) => ids.has(one.id) || was.get(one.id) !== one);
}

/** What was said of an entry, over what it was; the same entry when that is nothing new. */
export function withSaid<T extends Listed>(one: T, said: { [K in keyof T]?: T[K] | undefined }): T {
  const news = Object.entries(said).filter(([key, value]) => value !== undefined && value !== one[key as keyof T]);
  return news.length === 0 ? one : { ...one, ...Object.fromEntries(news) };
}
