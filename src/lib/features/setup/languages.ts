import type { Choice } from './choices.ts';

/** Each language by its own name. */
export const LANGUAGES: readonly Choice[] = [
  { value: 'en', label: 'English' },
  { value: 'lv', label: 'Latviešu' },
  { value: 'hy', label: 'Հայերեն' },
  { value: 'hu', label: 'Magyar' },
  { value: 'eo', label: 'Esperanto' },
  { value: 'ru', label: 'Русский' },
];
