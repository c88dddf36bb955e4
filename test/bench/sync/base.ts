import { spawnSync } from 'node:child_process';
import { startChild, type ChildInstance } from '../../support/child-instance.ts';
import { makeDataDir } from '../../support/instance.ts';

/** An instance of the demo's desk over a base of this many rows, made as anybody can make one. */
export type SeededInstance = ChildInstance & { dataDir: string; seedSeconds: number; stop: () => Promise<void> };

/** @param prepare who is to have what is seeded */
export async function startSeeded(
  clients: number,
  tasks: number,
  messages: number,
  prepare: (url: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<SeededInstance> {
  const { dataDir, remove } = makeDataDir();
  const maker = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
  await prepare(maker.url);
  maker.child.kill('SIGTERM');
  await maker.exited;
  const began = performance.now();
  const amounts = ['--clients', clients, '--tasks', tasks, '--messages', messages].map(String);
  const { status, stderr } = spawnSync(process.execPath, ['worker/local/seed/main.ts', ...amounts], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`seed: ${stderr}`);
  const seedSeconds = (performance.now() - began) / 1000;
  const instance = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
  return {
    ...instance,
    dataDir,
    seedSeconds,
    async stop() {
      instance.child.kill('SIGTERM');
      await instance.exited;
      remove();
    },
  };
}
