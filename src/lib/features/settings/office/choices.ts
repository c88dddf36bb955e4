import { COUNTRIES } from '#domain/places';

export type Choice = { value: string; label: string };

/** Every country by its name, in the reader's language where the browser knows it. */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const order = new Intl.Collator([locale, 'en']);
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
    order.compare(a.label, b.label),
  );
}

/** @param present the zone as it is; browsers know some under another name than the server does */
export const zoneChoices = (present: string): Choice[] =>
  [...new Set([present, ...Intl.supportedValuesOf('timeZone')])]
    .toSorted()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));
