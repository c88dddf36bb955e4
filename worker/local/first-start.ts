import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const markIn = (dataDir: string) => join(dataDir, 'first-start.json');

/**
 * Whether this data folder was never started to the end before, be it with a demo or empty: an organisation that was set
 * up by hand must not find a demo in itself later.
 */
export const isFirstStart = (dataDir: string): boolean => !existsSync(markIn(dataDir));

export const markStarted = (dataDir: string): void =>
  writeFileSync(markIn(dataDir), JSON.stringify({ at: new Date().toISOString() }));
