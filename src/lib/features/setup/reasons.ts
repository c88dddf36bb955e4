import { m } from '#messages';
import { MIN_PASSWORD } from '#domain/password';

/** Texts for the stable codes of `POST /api/public/setup`. */
const REASONS: Readonly<Record<string, () => string>> = {
  'name.required': m.setup_error_name,
  'country.unknown': m.setup_error_country,
  'time-zone.unknown': m.setup_error_time_zone,
  'hours.invalid': m.setup_error_hours,
  'email.required': m.setup_error_email_missing,
  'email.invalid': m.setup_error_email,
  'team.required': m.setup_error_team,
  'owner-name.required': m.setup_error_owner_name,
  'password.required': () => m.setup_error_password_short({ length: MIN_PASSWORD }),
  'password.too-short': () => m.setup_error_password_short({ length: MIN_PASSWORD }),
  'password.too-long': m.setup_error_long,
  'password.too-simple': m.setup_error_password_simple,
  'setup.code-wrong': m.setup_error_code,
  'address.too-often': m.setup_error_busy,
};

export const reasonOf = (code: string): string =>
  REASONS[code]?.() ?? (code.endsWith('.too-long') ? m.setup_error_long() : m.setup_error_other());
export const formReasonOf = (code: string): string => REASONS[code]?.() ?? m.setup_error_failed();
