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

/** Answer of `GET /api/public/thanks?nonce=`: the same for new and known people. 404 when no such form was sent. */
export const thanksSchema = v.object({
  team: v.object({ name: v.string() }),
  answerBy: v.number(),
  timeZone: v.string(),
  now: v.number(),
});

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
export const registrationSchema = v.object({
  name: v.string(),
  phone: v.string(),
  email: v.string(),
  company: v.string(),
  message: v.string(),
  nonce: v.string(),
  /** Base64 of altcha's JSON payload { challenge, solution }, or Turnstile's token. */
  proof: v.string(),
  language: v.string(),
});
export type Registration = v.InferOutput<typeof registrationSchema>;

export const registeredSchema = v.object({ nonce: v.string() });
