import { cpSync } from 'node:fs';
import { startChild } from './child-instance.ts';
import { makeDataDir } from './instance.ts';

/** Names a folder that a first start has filled with the demo. */
const FILLED = 'FRONTDESK_DEMO_FOLDER';

/** Fills one for all tests of this run and of the runners it starts: doing so takes longer than many a test. @returns what removes it */
export async function fillDemoFolder(): Promise<() => void> {
  const { dataDir, remove } = makeDataDir();
  const { child, exited } = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
  child.kill('SIGTERM');
  await exited;
  process.env[FILLED] = dataDir;
  return remove;
}

/** A data folder to be started with `DEMO=1`: a copy of that one, or an empty one, which the start fills. */
export function makeDemoDir(): ReturnType<typeof makeDataDir> {
  const made = makeDataDir();
  const filled = process.env[FILLED];
  if (filled !== undefined) cpSync(filled, made.dataDir, { recursive: true });
  return made;
}
