import { createSubscriber } from 'svelte/reactivity';
import type { Listed, Organisation } from '#domain/model';
import { typesOf, type RequestTypes } from '#domain/request-types';
import { resultsOf } from '#domain/results';

let types = typesOf();
let results = resultsOf();
let tell = (): void => undefined;
// No rune: words are asked for by files that no component compiles, too.
const follow = createSubscriber((update) => {
  tell = update;
  return () => {
    tell = () => undefined;
  };
});

/** The lists that the organisation edits, as far as this device has heard of them; names of types and results come from here. */
export const ownLists = {
  get types(): RequestTypes {
    follow();
    return types;
  },
  get results(): readonly Listed[] {
    follow();
    return results;
  },
  know(office: Partial<Pick<Organisation, 'requestTypes' | 'results'>> | null): void {
    types = typesOf(office?.requestTypes);
    results = resultsOf(office?.results);
    tell();
  },
};
