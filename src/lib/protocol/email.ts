/** E-mail addresses in the one form in which two spellings of the same address are equal. Apart from telephone numbers, whose rules are large. */

export type Checked = { ok: true; value: string } | { ok: false; code: string };

const MAX_LOCAL_OCTETS = 64; // RFC 5321, 4.5.3.1.1
const MAX_ADDRESS_OCTETS = 254; // RFC 5321, 4.5.3.1.3: a path of 256 less its brackets
export const MAX_TYPED = 500; // characters; nothing longer can be an address, and nothing longer is looked at

/** Letters, digits, marks and the specials of RFC 5322's atom; beyond ASCII as RFC 6531 allows. No quotes, no comments. */
const ATOM = /^[\p{L}\p{M}\p{N}\p{So}!#$%&'*+/=?^_`{|}~-]+$/u;
/** What a label may hold before IDNA looks at it; keeps from URL whatever it would read as port, path, escape or literal. */
const LABEL = /^[\p{L}\p{M}\p{N}\p{So}](?:[\p{L}\p{M}\p{N}\p{So}-]*[\p{L}\p{M}\p{N}\p{So}])?$/u;

const octets = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Gives an e-mail address in the form in which addresses are compared: spaces around it cut off, the domain in lower-case
 * ASCII by IDNA (UTS 46), the local part in NFC and lower case.
 *
 * RFC 5321 lets a server tell `Anna@` from `anna@`; no server that people use does, and people write both for one
 * mailbox. Dots and `+tags` are kept: only some providers ignore them, and joining two people is worse than
 * keeping one apart. Quoted local parts, comments and address literals are valid by RFC 5322 and refused here: on a form
 * they are slips of the keyboard or attempts on the mail header, hardly ever somebody's address. So is a domain without a dot.
 */
export function checkEmail(typed: string): Checked {
  const invalid: Checked = { ok: false, code: 'email.invalid' };
  const address = typed.trim();
  if (address === '') return { ok: false, code: 'email.required' };
  if (address.length > MAX_TYPED || !address.isWellFormed()) return invalid;

  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0)).normalize('NFC').toLowerCase();
  if (!local.split('.').every((atom) => ATOM.test(atom)) || octets(local) > MAX_LOCAL_OCTETS) return invalid;
  const domain = asciiDomain(address.slice(at + 1));
  if (domain === null || octets(local) + 1 + domain.length > MAX_ADDRESS_OCTETS) return invalid;
  return { ok: true, value: `${local}@${domain}` };
}

/** The only implementation of IDNA that Workers, browsers and Node all carry is the one inside URL. */
function asciiDomain(typed: string): string | null {
  const labels = typed.split(/[.\u3002\uFF0E\uFF61]/u);
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null;
  const host = URL.parse(`http://${labels.join('.')}`)?.hostname ?? '';
  const ascii = host.split('.');
  const sound = ascii.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  const topIsName = !/^\d+$/.test(ascii.at(-1) ?? '');
  return sound && topIsName && ascii.length === labels.length ? host : null;
}
