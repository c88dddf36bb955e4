export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Also read by the script in app.html, before the first paint. */
const KEY = 'frontdesk-theme';

const isTheme = (value: string | null): value is Theme => THEMES.some((theme) => theme === value);

/** What this device shows: as the system does, or light or dark. A device's choice, so it does not travel. */
class ThemeChoice {
  #current = $state<Theme>('auto');

  constructor() {
    const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);
    if (isTheme(kept)) this.#current = kept;
  }

  get current(): Theme {
    return this.#current;
  }

  set current(theme: Theme) {
    this.#current = theme;
    localStorage.setItem(KEY, theme);
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }
}

export const theme = new ThemeChoice();
