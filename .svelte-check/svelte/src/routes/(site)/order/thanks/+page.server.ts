import { orderThanksSchema } from '#protocol/public';
import * as v from 'valibot';
import type { PageServerLoad } from './$types';

/** What was promised for this order; null for a nonce nobody sent, which is no error to the one who reads it. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const nonce = url.searchParams.get('nonce') ?? '';
  const answer = await fetch(`/api/public/order-thanks?nonce=${encodeURIComponent(nonce)}`);
  const thanks = v.safeParse(orderThanksSchema, await answer.json().catch(() => undefined));
  return { thanks: answer.ok && thanks.success ? thanks.output : null };
};
