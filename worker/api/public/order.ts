import type { OrderLineInput } from '#domain/matching/incoming';
import { dayIn, MAX_WISH_DAYS, priceLines, totalsOf } from '#domain/order';
import { answerBy } from '#domain/opening-hours';
import { lineField, orderFormSchema, type OrderForm } from '#protocol/order-intake';
import { catalogueSchema, orderBodySchema, orderThanksSchema, registeredSchema } from '#protocol/public';
import * as v from 'valibot';
import { orderKey, orderSending, readOrder } from '../../channels/form/order.ts';
import { findOffered, findOffers, findOrderSending } from '../../db/queries/catalogue.ts';
import { clientAddress } from '../../http/address.ts';
import { Problem } from '../../http/problem.ts';
import { receive } from '../../intake/receive.ts';
import type { Deps } from '../../deps.ts';
import { publicRoute, type Route } from '../route.ts';
import { picturePath } from './pictures.ts';
import { readForm } from './read-form.ts';
import { isRepeat, requireHuman } from './require-human.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export const orderRoutes: readonly Route[] = [
  publicRoute({
    method: 'GET',
    path: '/api/public/catalogue',
    summary: 'What can be ordered, and from which day on.',
    status: 200,
    answer: catalogueSchema,
    async run({ deps }) {
      const { timeZone } = await deps.organisation();
      const offers = await findOffers(deps.db);
      const services = offers.map(({ pictureId, ...offer }) => ({
        ...offer,
        picture: pictureId === null ? null : picturePath(pictureId),
      }));
      const now = deps.now();
      return { services, today: dayIn(timeZone, now), lastDay: dayIn(timeZone, now + MAX_WISH_DAYS * DAY_MS) };
    },
  }),
  publicRoute({
    method: 'POST',
    path: '/api/public/order',
    summary:
      'The form of /order. Prices are the catalogue’s; the answer is the same for people we know and people we do not.',
    status: 201,
    refusals: {
      422: '`form.invalid` with a code for each field, `form.nonce-reused`, `proof.missing` or `proof.invalid`.',
      429: 'Too many forms from one address.',
      503: '`proof.unreachable`: nobody can tell people from programs just now.',
    },
    body: orderBodySchema,
    answer: registeredSchema,
    async run({ deps, request, body }) {
      await deps.limit(`order ${clientAddress(request)}`);
      const { country, timeZone } = await deps.organisation();
      const form = readForm(orderFormSchema({ country, today: dayIn(timeZone, deps.now()) }), body);
      const sending = await orderSending(form);
      const known = await isRepeat(deps, sending);
      const lines = known ? [] : await linesOf(deps, form);
      if (!known) await requireHuman(deps, sending.key, { proof: form.proof, request });
      const received = await receive(deps.intake, readOrder(form, sending, lines));
      if (received.kind === 'key-reused') throw new Problem('form.nonce-reused', 422);
      if (received.kind === 'no-team') throw new Problem('organisation.not-ready', 503);
      return { nonce: form.nonce };
    },
  }),
  publicRoute({
    method: 'GET',
    path: '/api/public/order-thanks',
    summary: 'What was ordered under this name, what it comes to, and who confirms it by when. Never who ordered it.',
    status: 200,
    refusals: { 404: 'Nothing was ordered under this nonce.' },
    query: v.object({ nonce: v.pipe(v.string(), v.maxLength(128)) }),
    answer: orderThanksSchema,
    async run({ deps, query: { nonce } }) {
      const sending = await findOrderSending(deps.db, orderKey(nonce));
      if (sending === null) throw new Problem('form.absent', 404);
      const { team, receivedAt, lines, wish } = sending;
      const { openingHours, timeZone } = await deps.organisation();
      return {
        team: { name: team },
        answerBy: answerBy(openingHours, timeZone, receivedAt),
        timeZone,
        now: deps.now(),
        lines,
        totals: totalsOf(lines),
        wish,
      };
    },
  }),
];

const DETAILS = {
  'service.unknown': 'This cannot be ordered (any more).',
  'line.price-changed': 'The price has changed since the form was opened.',
} as const;

/** @throws {Problem} 422 `form.invalid` for what cannot be ordered, and for prices that are others now (OR1, OR2) */
async function linesOf({ db }: Deps, { lines }: OrderForm): Promise<OrderLineInput[]> {
  const offers = await findOffered(
    db,
    lines.map(({ serviceId }) => serviceId),
  );
  const priced = priceLines(lines, offers);
  if (priced.kind === 'priced') return priced.lines;
  const errors = priced.faults.map(({ at, field, code }) => {
    return { pointer: `/${lineField(at, field)}`, code, detail: DETAILS[code] };
  });
  throw new Problem('form.invalid', 422, { errors });
}
