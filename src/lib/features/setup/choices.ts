import { COUNTRIES } from '#domain/places';

export type Choice = { value: string; label: string };

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
