/** Every language by its own name: a reader looks for a word they know. */
export const LANGUAGE_NAMES = {
  en: 'English',
  lv: 'Latviešu',
  hy: 'Հայերեն',
  hu: 'Magyar',
  eo: 'Esperanto',
  ru: 'Русский',
} as const;
