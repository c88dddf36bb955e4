import { existsSync } from 'node:fs';

/** Beside Chromium. `package`: what brings it on Debian; `path`: what is run, once everything it needs is there. */
export type Engine = { name: 'Firefox' | 'WebKitGTK'; packages: string; path: string; needs: readonly string[] };

const ENGINES: readonly Engine[] = [
  { name: 'Firefox', packages: 'firefox-esr', path: '/usr/bin/firefox-esr', needs: [] },
  { name: 'WebKitGTK', packages: 'webkit2gtk-driver xvfb', path: '/usr/bin/WebKitWebDriver', needs: ['/usr/bin/Xvfb'] },
];

const isHere = ({ path, needs }: Engine): boolean => [path, ...needs].every((file) => existsSync(file));

export const enginesHere = (): readonly Engine[] => ENGINES.filter(isHere);

/** What a run goes without is said, or nobody would miss it. */
export function sayWhatIsAbsent(say: (line: string) => void): void {
  for (const engine of ENGINES) {
    if (!isHere(engine)) say(`Not tried in ${engine.name}, which is not installed (Debian: ${engine.packages}).`);
  }
}
