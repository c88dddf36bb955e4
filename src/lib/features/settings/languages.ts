import type { Locale } from '#domain/model';

/** Each language by its own name: whoever cannot read the page finds theirs. */
export const LANGUAGES: readonly { value: Locale; label: string; lang: string }[] = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'lv', label: 'Latviešu', lang: 'lv' },
  { value: 'hy', label: 'Հայերեն', lang: 'hy' },
  { value: 'hu', label: 'Magyar', lang: 'hu' },
  { value: 'eo', label: 'Esperanto', lang: 'eo' },
  { value: 'ru', label: 'Русский', lang: 'ru' },
];
