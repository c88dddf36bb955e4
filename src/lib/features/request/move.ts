import { m } from '#messages';
import type { BuiltInStatus, Request, RequestStatus } from '#domain/model';
import { isBuiltIn } from '#domain/status';
import { mutate } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { statuses } from '$lib/ui/statuses.ts';
import { toast } from '$lib/ui/toast.ts';
import { requestNumber, requestStatus } from '$lib/ui/words.ts';

/** What moving an order to a status is called on a button. */
const ACTIONS: Partial<Record<BuiltInStatus, () => string>> = {
  confirmed: m.desk_order_to_confirmed,
  ready: m.desk_order_to_ready,
  done: m.desk_order_to_done,
  cancelled: m.desk_order_to_cancelled,
};

/** A status that the organisation gave a name of its own is called by that name on its button, too. */
export function actionText(to: RequestStatus): string {
  const action = isBuiltIn(to) && statuses.of(to)?.name === null ? ACTIONS[to] : undefined;
  return action?.() ?? requestStatus(to);
}

/** Moves a request and says where it is now. @returns false when nothing was written */
export async function moveRequest({ id, number }: Pick<Request, 'id' | 'number'>, to: RequestStatus): Promise<boolean> {
  const moved = await attempt(() => mutate('request.setStatus', { requestId: id, to }), {
    refused: m.desk_order_refused,
    failed: m.desk_order_store_failed,
  });
  if (moved) toast.success(m.desk_order_moved({ number: requestNumber(number), status: requestStatus(to) }));
  return moved;
}
