import { m } from '#messages';

/** Texts for the stable codes of `/api/public/check` and `/api/public/register` that belong to one field. */
const FIELD_REASONS: Record<string, () => string> = {
  'name.required': m.register_error_name,
  'message.required': m.register_error_message,
  'contact.required': m.register_error_contact,
  'phone.invalid': m.register_error_phone,
  'email.invalid': m.register_error_email,
  'name.too-long': m.register_error_long,
  'company.too-long': m.register_error_long,
  'message.too-long': m.register_error_long,
};

/** Texts for what concerns the whole form. */
const FORM_REASONS: Record<string, () => string> = {
  'proof.missing': m.register_proof,
  'proof.invalid': m.register_proof,
  'proof.unreachable': m.register_unreachable,
  'form.nonce-reused': m.register_reused,
  'address.too-often': m.register_busy,
};

export const fieldReason = (code: string): string => (FIELD_REASONS[code] ?? m.register_error_invalid)();
export const formReason = (code: string): string => (FORM_REASONS[code] ?? m.register_failed)();

/** Every text the page's own script may need, by code; the script brings none of its own. */
export function scriptTexts(): Record<string, string> {
  const reasons = Object.entries({ ...FIELD_REASONS, ...FORM_REASONS }).map(([code, text]) => [code, text()]);
  return {
    ...Object.fromEntries(reasons),
    send: m.register_send(),
    checking: m.register_checking(),
    sending: m.register_sending(),
    summary: m.register_summary(),
    invalid: m.register_error_invalid(),
    failed: m.register_failed(),
    offline: m.register_offline(),
  };
}
