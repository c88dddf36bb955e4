import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { MAX_TYPED, type Checked } from './email.ts';

/** How people are reached, in the one form in which two spellings of the same address are equal. */

export { checkEmail, type Checked } from './email.ts';

/**
 * Reads a phone number as people of `country` write it and gives it in E.164.
 * Judged by length and country code only: ranges open faster than metadata is renewed, and a refused client is lost.
 * Numbers with an extension are refused, for E.164 has none and dropping it would ring somewhere else.
 * @param country ISO 3166 alpha-2, for numbers without `+`
 */
export function checkPhone(typed: string, country: string): Checked {
  if (typed.trim() === '') return { ok: false, code: 'phone.required' };
  if (typed.length > MAX_TYPED) return { ok: false, code: 'phone.invalid' };
  const phone = parsePhoneNumberFromString(typed.normalize('NFKC').trim(), {
    defaultCountry: country as CountryCode,
    extract: false,
  });
  if (!phone?.isPossible() || phone.ext !== undefined) return { ok: false, code: 'phone.invalid' };
  return { ok: true, value: phone.number };
}
