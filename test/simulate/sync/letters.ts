import { checkComplete } from './checks/files.ts';
import { drainOutbox, type DrainDeps } from '../../../worker/outbox/drain.ts';
import type { Slot } from './jobs.ts';
import type { World } from './world.ts';

/** What has to leave the house: the real sweep of the outbox, as an invocation that may die before and after each letter. */
export const sweep = (world: World) => world.jobs.start('sweep', (slot) => drainOutbox(depsOf(world, slot)));

const nothing = async () => undefined;

const depsOf = (world: World, slot: Slot): DrainDeps => ({
  db: slot.db,
  now: () => world.now,
  poke: nothing,
  // A gate on both sides: whoever dies behind the first has sent a letter that nobody knows of.
  mail: async ({ messageId }) => {
    await slot.pass(() => checkComplete(world, messageId));
    await slot.pass(() => world.sent.set(messageId, (world.sent.get(messageId) ?? 0) + 1));
    return slot.pass(() => ({ kind: 'sent', sentAs: `<${messageId}@demo.test>`, subject: '' }));
  },
  // The Dispatcher has a simulator of its own.
  assign: nothing,
  roster: nothing,
  release: nothing,
  ownClients: nothing,
  link: nothing,
  settleReview: nothing,
  alert: nothing,
  ring: async () => ({ kind: 'done' }),
});
