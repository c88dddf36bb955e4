import { m } from '#messages';
import { MAX_PASSWORD, MIN_PASSWORD, type PasswordFault } from '#domain/password';

const WORDS: Readonly<Record<PasswordFault, () => string>> = {
  'password.too-short': () => m.password_too_short({ length: MIN_PASSWORD }),
  'password.too-long': () => m.password_too_long({ length: MAX_PASSWORD }),
  'password.too-simple': m.password_too_simple,
};

/** Why a password cannot be taken. */
export const faultWords = (fault: PasswordFault): string => WORDS[fault]();
