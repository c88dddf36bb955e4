import { mutators } from '#domain/mutations/registry';
import type { Store } from '../store/database.ts';

/** What changes are judged and made by: none of it is needed to show a list, so the page fetches it afterwards. */

export { mutationArgs } from '#protocol/mutations';
export { write } from '../store/write.ts';

/** A store that was opened for showing can be written to from here on. */
export function withRules(store: Store): Store {
  store.mutators = mutators;
  return store;
}
