/** What a password must be, and how strong it looks: one rule for the page that asks and the server that takes. */

/** NIST SP 800-63B asks for 8 where nothing else protects the account and advises more; length is what helps. */
export const MIN_PASSWORD = 10; // characters
/** Hashing takes any length; nobody needs more, and hashing megabytes is a way to keep us busy. */
export const MAX_PASSWORD = 128; // characters
const MIN_DIFFERENT = 5; // characters: "aaaaaaaaaa" and "1212121212" are guessed first
const GOOD_LENGTH = 14;
const STRONG_LENGTH = 20;

export type PasswordFault = 'password.too-short' | 'password.too-long' | 'password.too-simple';
export type PasswordStrength = 'fair' | 'good' | 'strong';
export type JudgedPassword = { ok: true; strength: PasswordStrength } | { ok: false; code: PasswordFault };

/** What everybody tries; each is long enough to pass otherwise. */
const COMMON = ['password', 'passwort', 'qwertyuiop', 'asdfghjkl', '1234567890', '0987654321', 'iloveyou', 'letmein'];

/** @param about what anybody knows of the person: their address, their name, the organisation's */
export function judgePassword(password: string, about: readonly string[] = []): JudgedPassword {
  const length = [...password].length;
  if (length < MIN_PASSWORD) return { ok: false, code: 'password.too-short' };
  if (length > MAX_PASSWORD) return { ok: false, code: 'password.too-long' };
  if (isGuessable(password.toLowerCase(), about)) return { ok: false, code: 'password.too-simple' };
  return { ok: true, strength: length >= STRONG_LENGTH ? 'strong' : length >= GOOD_LENGTH ? 'good' : 'fair' };
}

/** Too few characters, or hardly anything besides words that a stranger would begin with. */
function isGuessable(password: string, about: readonly string[]): boolean {
  if (new Set(password).size < MIN_DIFFERENT) return true;
  const known = [...COMMON, ...about.flatMap((fact) => [fact, ...fact.split(/[@.\s_-]+/)])]
    .map((word) => word.toLowerCase())
    .filter((word) => [...word].length >= 4);
  const rest = known
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), password);
  return rest !== password && [...rest].length < MIN_DIFFERENT;
}
