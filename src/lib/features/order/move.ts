import { m } from '#messages';
import type { Request, RequestStatus } from '#domain/model';
import { mutate } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { toast } from '$lib/ui/toast.ts';
import { requestNumber, requestStatus } from '$lib/ui/words.ts';

/** What moving an order to a status is called on a button. */
const ACTIONS: Partial<Record<RequestStatus, () => string>> = {
  confirmed: m.desk_order_to_confirmed,
  ready: m.desk_order_to_ready,
  done: m.desk_order_to_done,
  cancelled: m.desk_order_to_cancelled,
};
export const actionText = (to: RequestStatus): string => (ACTIONS[to] ?? (() => requestStatus(to)))();

/** Moves an order and says where it is now. @returns false when nothing was written */
export async function moveOrder({ id, number }: Request, to: RequestStatus): Promise<boolean> {
  const moved = await attempt(() => mutate('request.setStatus', { requestId: id, to }), {
    refused: m.desk_order_refused,
    failed: m.desk_order_store_failed,
  });
  if (moved) toast.success(m.desk_order_moved({ number: requestNumber(number), status: requestStatus(to) }));
  return moved;
}
