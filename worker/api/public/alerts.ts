import * as v from 'valibot';
import { clientAddress } from '../../http/address.ts';
import { Problem } from '../../http/problem.ts';
import { publicRoute, type Route } from '../route.ts';

/** Called by a service worker, which may have been woken long after its person's session has ended: the token is the right. */
export const alertDeliveredRoute: Route = publicRoute({
  method: 'POST',
  path: '/api/public/alerts/delivered',
  summary: 'An alert has arrived on a device. Its token works once, and opens nothing else.',
  status: 204,
  refusals: { 404: '`alert.absent`: used, too old, or none of ours.', 429: 'Too many tries from one address.' },
  body: v.strictObject({ token: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)) }),
  async run({ deps, request, body }) {
    await deps.limit(`alerts ${clientAddress(request)}`);
    if (!(await deps.alerts.delivered(body.token))) throw new Problem('alert.absent', 404);
  },
});
