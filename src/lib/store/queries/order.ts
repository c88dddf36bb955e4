import type { OrderLine } from '#domain/model';
import type { Store } from '../database.ts';

/** In the order of the form: an order's lines were written in one batch, and nothing changes them. */
export const inFormOrder = (a: OrderLine, b: OrderLine): number => a.seq - b.seq;

/** What was ordered. */
export const orderLines = (store: Store, requestId: string): Promise<OrderLine[]> =>
  store.transaction('r', store.order_lines, async () =>
    (await store.order_lines.where('requestId').equals(requestId).toArray()).sort(inFormOrder),
  );
