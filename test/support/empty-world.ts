import { applyD1Migrations, listDurableObjectIds, reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { advanceClock, now } from '../../worker/clock.ts';
import { depsOf } from '../../worker/deps.ts';
import { clock } from './intake.ts';
import { NOON } from './worker.ts';

// All files share one world, for starting one for each is most of their time. Every file begins with it empty, of today's
// schema, at today's time, and with nothing remembered.
await wake();
await reset();
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
advanceClock(Date.now() - now());
clock.now = NOON;
depsOf(env, () => undefined).forgetOrganisation();

/** `reset` empties what is in memory; a store that nobody used for ten seconds is not, and would stay full. */
async function wake(): Promise<void> {
  await Promise.all([env.DB.prepare('SELECT 1').run(), env.FILES.head('none'), touch(env.DISPATCHER), touch(env.HUB)]);
}

async function touch<T extends Rpc.DurableObjectBranded>(objects: DurableObjectNamespace<T>): Promise<void> {
  for (const id of await listDurableObjectIds(objects)) await runInDurableObject(objects.get(id), () => undefined);
}
