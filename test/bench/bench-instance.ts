import { fillClientsFile } from '../../worker/local/demo/fill.ts';
import { startChild, type ChildInstance } from '../support/child-instance.ts';
import { makeDataDir } from '../support/instance.ts';

/** An instance in a process of its own, as users run it. */
export type BenchInstance = ChildInstance & { stop: () => Promise<void> };

/** @param clients how many clients with a request each the base holds at the start */
export async function startFilled(clients: number): Promise<BenchInstance> {
  const { dataDir, remove } = makeDataDir();
  // The first start makes the base; filling needs it stopped.
  const maker = await startChild({ DATA_DIR: dataDir });
  maker.child.kill('SIGTERM');
  await maker.exited;
  await fillClientsFile(dataDir, Date.now(), clients);
  const instance = await startChild({ DATA_DIR: dataDir });
  return {
    ...instance,
    async stop() {
      instance.child.kill('SIGTERM');
      await instance.exited;
      remove();
    },
  };
}
