import type { Locale } from '#domain/model';
import { getLocale } from '$lib/paraglide/runtime.js';

/** A language's name in the reader's own, or in itself; its code where the browser knows neither (Esperanto in some). */
export const languageName = (language: Locale): string =>
  new Intl.DisplayNames([getLocale(), language], { type: 'language' }).of(language) ?? language;
