import * as v from 'valibot';

/** What the public pages ask of `/api/public/*`, and what they get. Times are UTC milliseconds. */

/** The one proof-of-work: the challenge and the solver in the page must name the same derivation. */
export const PROOF_ALGORITHM = 'PBKDF2/SHA-256';

/** How this deployment asks whether a person is there. */
const humanCheckSchema = v.variant('kind', [
  v.object({ kind: v.literal('altcha') }),
  v.object({ kind: v.literal('turnstile'), siteKey: v.string() }),
]);

/** Sign-ins of the demo; only on a development instance reached over loopback. */
const demoSchema = v.object({
  password: v.string(),
  people: v.array(v.object({ email: v.string(), role: v.picklist(['owner', 'manager', 'chief', 'employee']) })),
  mailbox: v.string(),
});

/** Answer of `GET /api/public/organisation`. */
export const organisationSchema = v.object({
  name: v.string(),
  language: v.string(),
  /** IANA name; promises are given in this zone. */
  timeZone: v.string(),
  mailAddress: v.string(),
  /** E.164; null when the organisation has none to show. */
  phone: v.nullable(v.string()),
  teams: v.array(v.object({ id: v.string(), name: v.string() })),
  /** What a form sent now would be promised: the answering team, and by when from the opening hours. */
  promise: v.object({
    team: v.string(),
    answerBy: v.number(),
    open: v.boolean(),
    /** Today's opening intervals, minutes after local midnight; empty on a closed day. */
    today: v.array(v.tuple([v.number(), v.number()])),
  }),
  /** The server's clock as it answered, so that "today" means its today. */
  now: v.number(),
  humanCheck: humanCheckSchema,
  dev: v.optional(v.boolean(), false),
  demo: v.optional(demoSchema),
});
export type PublicOrganisation = v.InferOutput<typeof organisationSchema>;

const promised = {
  team: v.object({ name: v.string() }),
  answerBy: v.number(),
  timeZone: v.string(),
  now: v.number(),
};

/** Answer of `GET /api/public/thanks?nonce=`: the same for new and known people. 404 when no such form was sent. */
export const thanksSchema = v.object(promised);

const whole = v.pipe(v.number(), v.integer());
export const moneySchema = v.object({ minor: whole, currency: v.string() });

/** Answer of `GET /api/public/catalogue`: what can be ordered, in the owner's order. Prices are in minor units. */
export const catalogueSchema = v.object({
  services: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      description: v.string(),
      priceMinor: whole,
      currency: v.string(),
      /** Address of its picture. */
      picture: v.nullable(v.string()),
    }),
  ),
  /** The organisation's day of today, ISO 8601: the first that can be wished for; and the last. */
  today: v.string(),
  lastDay: v.string(),
});
export type Catalogue = v.InferOutput<typeof catalogueSchema>;

/**
 * Body of `POST /api/public/order`: the form's fields as they were sent (contract.md), with what was seen beside them:
 * `line[n][price]` in minor units of `line[n][currency]`. 201 { nonce }; repeats and refusals as of /register, with a pointer such as
 * `/line[2][quantity]` for each field: `quantity.not-whole`, `quantity.out-of-range`, `service.unknown`,
 * `line.price-changed`, `wish.invalid`, `wish.past`, `wish.too-far`; `line.required` and `line.too-many` at `/line`.
 */
export const orderBodySchema = v.record(v.string(), v.unknown());

/** A line of an order, with the name and price it was made with. */
export const orderLineSchema = v.object({ name: v.string(), quantity: whole, priceMinor: whole, currency: v.string() });

/** Answer of `GET /api/public/order-thanks?nonce=`: what was promised, and what was ordered. */
export const orderThanksSchema = v.object({
  ...promised,
  lines: v.array(orderLineSchema),
  totals: v.array(moneySchema),
  /** ISO 8601. */
  wish: v.nullable(v.string()),
});
export type OrderThanks = v.InferOutput<typeof orderThanksSchema>;

export const CHECKED_FIELDS = ['name', 'phone', 'email', 'company', 'message'] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

/** Body of `POST /api/public/check`: one field as it was left. */
export const checkSchema = v.object({ field: v.picklist(CHECKED_FIELDS), value: v.string() });

/** Answer of the check: the value as it will be kept, or a stable code of what is wrong. */
export const checkResultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.string() }),
  v.object({ ok: v.literal(false), code: v.string() }),
]);

/**
 * Body of `POST /api/public/register`: the form's fields as they were sent. 201 { nonce }; the same nonce with the same
 * content answers the same again without another proof. 422 `form.invalid` with a pointer and a code for each field;
 * 422 `form.nonce-reused` (same nonce, other content), 422 `proof.missing` / `proof.invalid`; 503 `proof.unreachable`.
 */
export const registeredSchema = v.object({ nonce: v.string() });
