import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { isFirstStart } from '../first-start.ts';
import { takeLock } from '../lock.ts';
import { Refusal } from '../refusal.ts';
import { baseFileIn, SqliteD1 } from '../sqlite-d1.ts';
import { seed, type Amounts } from './seed.ts';

/** `npm run seed -- --clients N --tasks N --messages N`. Exit codes: 0, 1 something is not so, 2 wrong usage. */
const USAGE = 'npm run seed -- --clients N [--tasks N] [--messages N]';

/** @throws {Refusal} for what cannot be meant */
function readArguments(): Amounts {
  const { values } = parse();
  const clients = whole('clients', values.clients);
  if (clients === undefined) throw new Refusal('How many clients?');
  const tasks = whole('tasks', values.tasks) ?? clients;
  const messages = whole('messages', values.messages) ?? tasks;
  if (clients === 0 && tasks + messages > 0) throw new Refusal('Tasks and messages need clients.');
  if (tasks === 0 && messages > 0) throw new Refusal('Messages need tasks: each is about a request.');
  return { clients, tasks, messages };
}

function parse() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { clients: text, tasks: text, messages: text } });
  } catch (cause) {
    throw new Refusal(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function whole(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,7}$/.test(value)) throw new Refusal(`--${name} must be a whole number.`);
  return Number(value);
}

/** @throws {Refusal} when the folder is not ours to fill now */
async function run(amounts: Amounts): Promise<void> {
  const { dataDir } = readConfig(process.env);
  if (!existsSync(dataDir) || isFirstStart(dataDir)) {
    throw new Refusal(`${dataDir} holds no organisation yet: run \`npm start\` on it first, then stop it.`);
  }
  const lock = takeLock(join(dataDir, 'lock.sqlite'), 0);
  if (lock === undefined) throw new Refusal(`Frontdesk runs on ${dataDir}. Stop it first.`);
  const base = new SqliteD1(baseFileIn(dataDir));
  try {
    const began = performance.now();
    await seed(base.asBinding(), amounts, Date.now());
    const { clients, tasks, messages } = amounts;
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${clients} clients, ${tasks} tasks and ${messages} messages were added in ${seconds} s.`);
  } finally {
    base.close();
    lock.release();
  }
}

function wanted(): Amounts {
  try {
    return readArguments();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

const asked = wanted();
try {
  await run(asked);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
