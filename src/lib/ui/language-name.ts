import type { Locale } from '#domain/model';
import { getLocale } from '$lib/paraglide/runtime.js';

/** Browsers without these two know no name for them either. */
const OWN_NAMES: Partial<Record<Locale, string>> = { hy: 'Հայերեն', eo: 'Esperanto' };

/** A language's name in the reader's own, or in itself where the browser does not know it. */
export function languageName(language: Locale): string {
  const names = new Intl.DisplayNames([getLocale(), language], { type: 'language', fallback: 'none' });
  return names.of(language) ?? OWN_NAMES[language] ?? language;
}
