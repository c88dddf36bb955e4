import { m } from '#messages';

type Texts = Readonly<Record<string, () => string>>;

/** Texts for the stable codes of `/api/public/*` that belong to one field. */
const FIELD_REASONS: Texts = {
  'name.required': m.register_error_name,
  'message.required': m.register_error_message,
  'contact.required': m.register_error_contact,
  'phone.invalid': m.register_error_phone,
  'email.invalid': m.register_error_email,
  'name.too-long': m.register_error_long,
  'company.too-long': m.register_error_long,
  'message.too-long': m.register_error_long,
};

export const ORDER_REASONS: Texts = {
  'line.required': m.order_error_none,
  'line.too-many': m.order_error_many,
  'line.price-changed': m.order_error_price,
  'service.unknown': m.order_error_service,
  'quantity.not-whole': m.order_error_quantity,
  'quantity.out-of-range': m.order_error_quantity,
  'wish.invalid': m.order_error_wish,
  'wish.past': m.order_error_past,
  'wish.too-far': m.order_error_far,
};

/** Texts for what concerns the whole form. */
const FORM_REASONS: Texts = {
  'proof.missing': m.register_proof,
  'proof.invalid': m.register_proof,
  'proof.unreachable': m.register_unreachable,
  'form.nonce-reused': m.register_reused,
  'address.too-often': m.register_busy,
};

export const fieldReason = (code: string): string =>
  (FIELD_REASONS[code] ?? ORDER_REASONS[code] ?? m.register_error_invalid)();
export const formReason = (code: string): string => (FORM_REASONS[code] ?? m.register_failed)();

/** Every text the page's own script may need, by code; the script brings none of its own. */
export function scriptTexts(send: string, ofThisForm: Texts): Record<string, string> {
  const reasons = Object.entries({ ...FIELD_REASONS, ...FORM_REASONS, ...ofThisForm });
  return {
    ...Object.fromEntries(reasons.map(([code, text]) => [code, text()])),
    send,
    checking: m.register_checking(),
    sending: m.register_sending(),
    summary: m.register_summary(),
    invalid: m.register_error_invalid(),
    failed: m.register_failed(),
    offline: m.register_offline(),
  };
}
