import { judgeFiles, type Judgement } from '../../../src/lib/store/judge-files.ts';
import type { KeptFile } from '../../../src/lib/store/device-files.ts';
import { findExpectedFile } from '../../../worker/db/queries/expected-files.ts';
import { arrive } from '../../../worker/mutations/file-arrives.ts';
import type { Device } from './device.ts';
import { SILENT } from './exchange.ts';
import type { World } from './world.ts';

/** Files follow their messages: what src/lib/sync/files/queue.ts does, with bytes that are nothing but brought or not. */

/** How it stands with everything that waits on the device; what is done is let go of. */
async function look(device: Device): Promise<ReadonlyMap<string, Judgement>> {
  const kept = [...device.kept].map((id) => ({ id }) as KeptFile);
  const judged = await judgeFiles(device.store.asStore(), kept);
  for (const [id, judgement] of judged) if (judgement === 'done') device.kept.delete(id);
  return judged;
}

/** The device's turn to bring a file. Bytes of which the server knows nothing are let go of, and so is a stray that it has: no row will ever come to say so. */
export async function bringFile(world: World, device: Device): Promise<void> {
  if (device.session === null) return;
  const judged = [...(await look(device))];
  const next =
    judged.find(([, judgement]) => judgement === 'due') ?? judged.find(([, judgement]) => judgement === 'stray');
  if (!next) return;
  const [id, judgement] = next;
  await world.jobs.start(
    'file',
    ({ db }, defer) => come(world, { db, defer, id, author: device.person.id }),
    (isKnown) => {
      if (!isKnown || judgement === 'stray') device.kept.delete(id);
    },
  );
}

type Coming = Pick<Parameters<typeof arrive>[0], 'db' | 'defer'> & { id: string; author: string };

async function come(world: World, { db, defer, id, author }: Coming): Promise<boolean> {
  const file = await findExpectedFile(db, id, author);
  if (!file) return false;
  await arrive({ db, defer, now: () => world.now, drain: async () => undefined, hub: SILENT }, file, author);
  return true;
}
