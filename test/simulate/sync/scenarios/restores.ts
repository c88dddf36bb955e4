import { rescope, say, type Arrived } from '../doors.ts';
import { runJob } from '../exchange.ts';
import { backUp, restore } from '../faults.ts';
import { sweep } from '../letters.ts';
import { writeDown } from '../people.ts';
import { finishJobs, quiesce } from '../quiet.ts';
import type { World } from '../world.ts';
import { clientOf, noteOn, replyTo, SCOPE_A, SCOPE_B } from './moves.ts';
import { BORIS, CHIEF, deviceOf, exchange, OWNER, sent, wait, type Scenario } from './stage.ts';

/** A base that went back in time, and letters that must not leave twice. */

const forgetsTakenAndRefused: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const [gone, client] = [await clientOf(world, [SCOPE_B]), await clientOf(world, [SCOPE_B])];
  await quiesce(world);
  backUp(world);
  await writeDown(world, boris, noteOn(gone, 'msg_note0001'));
  await writeDown(world, boris, noteOn(client, 'msg_note0002'));
  await rescope(world, gone.clientId, [`employee:${OWNER.id}`]);
  await quiesce(world);
  restore(world);
};

/** Who had answered is heard before who had asked. */
const answerComesBackFirst: Scenario = async (world) => {
  const client = await clientOf(world, [SCOPE_A, SCOPE_B]);
  await quiesce(world);
  backUp(world);
  await writeDown(world, deviceOf(world, BORIS), noteOn(client, 'msg_note0001'));
  await quiesce(world);
  await writeDown(world, deviceOf(world, CHIEF), noteOn(client, 'msg_note0002'));
  await quiesce(world);
  restore(world);
  await exchange(world, deviceOf(world, CHIEF), 'pull');
  await exchange(world, deviceOf(world, CHIEF), 'push');
  wait(world, 1);
};

/** The base has the first of two words, and its author never heard so. */
const secondWordIsForgotten: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await writeDown(world, boris, noteOn(client, 'msg_note0001'));
  await writeDown(world, boris, noteOn(client, 'msg_note0002'));
  wait(world, 1);
  await exchange(world, boris, 'push', { muts: 1, isLost: true });
  backUp(world);
  restore(world);
};

/** Its author had seen sequences that the base, gone back, could give to other words. */
const replyOfLaterSequence: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  backUp(world);
  for (let i = 0; i < 9; i += 1) await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await writeDown(world, boris, replyTo(client, 'msg_reply000'));
  restore(world);
  await say(world, client);
};

/** A reply that is taken and waits to leave. */
async function replied(world: World): Promise<void> {
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await reply(world, client);
}

async function reply(world: World, client: Arrived): Promise<void> {
  const boris = deviceOf(world, BORIS);
  await writeDown(world, boris, replyTo(client, 'msg_reply000'));
  await exchange(world, boris, 'push');
}

const backedUpBeforeSending: Scenario = async (world) => {
  await replied(world);
  backUp(world);
  await sent(world);
  restore(world);
};

const sentAndForgotten: Scenario = async (world) => {
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  backUp(world);
  await reply(world, client);
  await sent(world);
  await quiesce(world);
  restore(world);
};

const sweepersSideBySide: Scenario = async (world) => {
  await replied(world);
  wait(world, 1);
  const jobs = [await sweep(world), await sweep(world)];
  while (world.jobs.running.length > 0) {
    for (const job of jobs) if (world.jobs.running.includes(job)) await runJob(world, job);
  }
};

const sweeperDiesAfterSending: Scenario = async (world) => {
  await replied(world);
  wait(world, 1);
  const job = await sweep(world);
  while (world.sent.size === 0) await runJob(world, job);
  world.jobs.kill(job);
  wait(world, 3);
  await sweep(world);
  await finishJobs(world);
};

export const RESTORES: Readonly<Record<string, Scenario>> = {
  'a restore forgets what was taken and what was refused': forgetsTakenAndRefused,
  'an answer comes back before what it answers': answerComesBackFirst,
  'the second of two words is forgotten': secondWordIsForgotten,
  'a reply had seen later sequences': replyOfLaterSequence,
  'a backup before the letter left': backedUpBeforeSending,
  'a letter left and is forgotten': sentAndForgotten,
  'two sweepers side by side': sweepersSideBySide,
  'a sweeper dies after sending': sweeperDiesAfterSending,
};
