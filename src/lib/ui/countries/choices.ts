import { COUNTRIES } from '#domain/places';
import type { Locale } from '#domain/model';
import { NAMES as ESPERANTO } from './eo.ts';
import { NAMES as ARMENIAN } from './hy.ts';

/** Neither Chromium nor workerd knows these languages: there Intl would answer in English. */
const OWN: Partial<Record<Locale, readonly string[]>> = { hy: ARMENIAN.split('|'), eo: ESPERANTO.split('|') };

/** Every country by its name in the reader's language, in the order of their names. */
export function countryChoices(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const order = new Intl.Collator([locale, 'en']);
  return COUNTRIES.map((value, place) => ({ value, label: OWN[locale]?.[place] ?? names.of(value) ?? value })).sort(
    (a, b) => order.compare(a.label, b.label),
  );
}
