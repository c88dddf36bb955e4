import { change } from '../doors.ts';
import { writeDown } from '../people.ts';
import { quiesce } from '../quiet.ts';
import { clientOf, noteOn, SCOPE_B } from './moves.ts';
import { BORIS, deviceOf, exchange, type Scenario } from './stage.ts';

/** What waits on a device, over rows that change under it; and tabs that die in mid-transaction. */

/** Later than this, no transaction of these scenarios has anything left to write. */
const MOST_CHANGES = 10;

/** Boris completes a task, and the request that goes with it changes meanwhile. */
const changesUnderPending: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const { clientId, taskId, requestId } = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await writeDown(world, boris, { name: 'task.complete', args: { taskId, requestId, result: 'Done' } });
  await change(world, clientId, [{ table: 'requests', id: requestId, set: { subject: 'Bicycle' } }]);
  await exchange(world, boris, 'pull');
};

const diesWhileWriting: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  for (let i = 0; i < MOST_CHANGES; i += 1) {
    boris.store.crashIn = i;
    await writeDown(world, boris, noteOn(client, `msg_dies000${i}`));
  }
};

const diesWhilePulling: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const { clientId, requestId } = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await writeDown(world, boris, { name: 'client.patch', args: { clientId, set: { note: 'Mine' } } });
  for (let i = 0; i < MOST_CHANGES; i += 1) {
    await change(world, clientId, [
      { table: 'clients', id: clientId, set: { company: `Company ${i}` } },
      { table: 'requests', id: requestId, set: { subject: `Bicycle ${i}` } },
    ]);
    boris.store.crashIn = i;
    await exchange(world, boris, 'pull');
  }
};

export const OVERLAY: Readonly<Record<string, Scenario>> = {
  'rows change under what waits': changesUnderPending,
  'a tab dies while it writes': diesWhileWriting,
  'a tab dies while it pulls': diesWhilePulling,
};
