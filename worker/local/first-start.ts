import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'first-start.json';

/**
 * Runs `fill` on the first start of a data folder and never again, whether it filled a demo or left the base empty: an
 * organisation that was set up by hand must not find a demo in itself later. A start that died before `fill` was done
 * runs it again, so `fill` must be repeatable.
 */
export async function onFirstStart(dataDir: string, fill: () => Promise<void>): Promise<void> {
  const path = join(dataDir, MARK);
  if (existsSync(path)) return;
  await fill();
  writeFileSync(path, JSON.stringify({ at: new Date().toISOString() }));
}
