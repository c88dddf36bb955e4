import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../worker/local/config.ts';
import { startFrontdesk, type Frontdesk } from '../../worker/local/frontdesk.ts';

/** An empty data folder and what removes it again. */
export function makeDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

type Variables = Record<string, string>;

/** An instance in this process on a free port, from the bundle already built; `variables` are those of `npm start`. */
export function startInstance(variables: Variables): Promise<Frontdesk> {
  return startFrontdesk({ config: readConfig({ PORT: '0', SMTP_PORT: '0', DEMO: '0', ...variables }) });
}
