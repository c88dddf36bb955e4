import type { RequestStatus } from '#domain/model';
import { statusesOf, type StatusFacts, type Statuses } from '#domain/status';

let all = $state.raw<Statuses>(statusesOf([]));

/** The organisation's statuses, as far as this device has heard of them; every word and colour of a status comes from here. */
export const statuses = {
  get all(): Statuses {
    return all;
  },
  of: (id: RequestStatus): StatusFacts | undefined => all.find((status) => status.id === id),
  /** @param rows what the organisation changed or made */
  know(rows: readonly StatusFacts[]): void {
    all = statusesOf(rows);
  },
};
