import { COUNTRIES } from '#domain/places';

export type Choice = { value: string; label: string };

/** Every country by its name, in the reader's language where the platform knows it. */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const order = new Intl.Collator([locale, 'en']);
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
    order.compare(a.label, b.label),
  );
}

export const zoneChoices = (): Choice[] =>
  Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));

const SPOKEN_IN: Readonly<Record<string, string>> = { lv: 'LV', hy: 'AM', hu: 'HU', ru: 'RU' };

/** Where the visitor seems to be: only the first suggestion of a list. */
export function guessCountry(headers: Headers): string {
  const named = headers.get('cf-ipcountry') ?? '';
  if (COUNTRIES.includes(named)) return named;
  const language = headers.get('accept-language')?.split(',')[0]?.trim() ?? '';
  const [spoken = '', region = ''] = language.split(/[-;]/);
  return COUNTRIES.includes(region.toUpperCase()) ? region.toUpperCase() : (SPOKEN_IN[spoken] ?? '');
}
