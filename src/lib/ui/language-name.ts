import type { Locale } from '#domain/model';
import { getLocale } from '$lib/paraglide/runtime.js';

/** A language's name in the reader's own; its code where the browser does not know it (Esperanto in some). */
export const languageName = (language: Locale): string =>
  new Intl.DisplayNames(getLocale(), { type: 'language' }).of(language) ?? language;
