import { PEOPLE, type Person } from '../start-rows.ts';
import { ask, CALM, type Asked, type Device, type Kind, type Sizes } from '../device.ts';
import { fail } from '../checks/violation.ts';
import { receive, runJob } from '../exchange.ts';
import type { Job } from '../jobs.ts';
import { finishJobs, served } from '../quiet.ts';
import { sweep } from '../letters.ts';
import { mailOf, type Mail, type Reply, type World } from '../world.ts';

/** What scenarios are told with: who sits where, and each step of an exchange by itself. */

/** A short history told to the letter, of what chance takes too long to meet. The quiet at the end judges it. */
export type Scenario = (world: World) => Promise<void>;

export const [OWNER, CHIEF, BORIS] = PEOPLE as unknown as readonly [Person, Person, Person];
export const deviceOf = ({ devices }: World, { id }: Person): Device => devices.find(({ person }) => person.id === id)!;

const MINUTE_MS = 60_000;
/** Long enough for a reply that may be taken back for a while. */
export function wait(world: World, minutes: number): void {
  world.now += minutes * MINUTE_MS;
}

export async function question(device: Device, kind: Kind, sizes: Partial<Sizes> = {}): Promise<Asked> {
  const asked = await ask(device, kind, { ...CALM, ...sizes });
  if (!asked) throw new Error(`nothing to ${kind}`);
  return asked;
}

export async function answered(world: World, device: Device, asked: Asked): Promise<Mail> {
  const reply: Reply | null = await served(world, device, asked);
  if (!reply) fail('LIVENESS', 'of several who write, nobody ever comes through');
  return { ...mailOf(device, 0, asked), reply };
}

/** Asked, answered and, unless the answer is lost, taken in. */
export async function exchange(
  world: World,
  device: Device,
  kind: Kind,
  { isLost = false, ...sizes }: Partial<Sizes> & { isLost?: boolean } = {},
): Promise<void> {
  const mail = await answered(world, device, await question(device, kind, sizes));
  if (isLost) return;
  await receive(world, mail);
  await delivered(world);
}

/** The server begins with it and stands after so many words with its base, while other things happen. */
export async function begun(world: World, device: Device, asked: Asked, words: number): Promise<Job> {
  await receive(world, mailOf(device, 0, asked));
  const job = world.jobs.running.at(-1)!;
  for (let i = 0; i < words; i += 1) await runJob(world, job);
  return job;
}

/** What runs comes to its end, and the answers reach their devices. */
export async function finished(world: World): Promise<void> {
  await finishJobs(world);
  await delivered(world);
}

async function delivered(world: World): Promise<void> {
  for (const mail of world.network.splice(0)) await receive(world, mail);
}

/** Everything that is due leaves. */
export async function sent(world: World): Promise<void> {
  wait(world, 1);
  await sweep(world);
  await finishJobs(world);
}
