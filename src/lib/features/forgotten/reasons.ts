import { m } from '#messages';

const REASONS: Readonly<Record<string, () => string>> = {
  'email.required': m.register_error_email,
  'email.invalid': m.register_error_email,
  'proof.missing': m.register_proof,
  'proof.invalid': m.register_proof,
  'proof.unreachable': m.register_unreachable,
  'address.too-often': m.register_busy,
};

export const reasonOf = (code: string): string => (REASONS[code] ?? m.forgotten_failed)();
