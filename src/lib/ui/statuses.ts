import { createSubscriber } from 'svelte/reactivity';
import type { RequestStatus } from '#domain/model';
import { statusesOf, type StatusFacts, type Statuses } from '#domain/status';

let all = statusesOf([]);
let tell = (): void => undefined;
// No rune: words are asked for by files that no component compiles, too.
const follow = createSubscriber((update) => {
  tell = update;
  return () => {
    tell = () => undefined;
  };
});

/** The organisation's statuses, as far as this device has heard of them; every word and colour of a status comes from here. */
export const statuses = {
  get all(): Statuses {
    follow();
    return all;
  },
  of: (id: RequestStatus): StatusFacts | undefined => statuses.all.find((status) => status.id === id),
  /** @param rows what the organisation changed or made */
  know(rows: readonly StatusFacts[]): void {
    all = statusesOf(rows);
    tell();
  },
};
