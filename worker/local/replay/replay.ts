import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../refusal.ts';
import type { Api } from './api.ts';
import { newRequests, standing, sumsBetween, untilAnswered, type Sums } from './outcome.ts';
import { knowSenders } from './senders.ts';

export type Replay = {
  api: Api;
  /** Files, each one raw letter. */
  paths: readonly string[];
  /** Everybody named in a From is a client before the first letter comes. */
  knowSenders: boolean;
  log: (line: string) => void;
};

/** `complaints`: what did not come out as it must; empty is good. */
export type Replayed = { sums: Sums; complaints: string[] };

const keptSchema = v.object({ id: v.string() });
const organisationSchema = v.object({ mailAddress: v.string() });

/** Hands letters in as they lie in their files, byte for byte, and says what became of them. */
export async function replay({ api, paths, knowSenders: knows, log }: Replay): Promise<Replayed> {
  if (knows) log(`${await knowSenders(api, read(paths))} senders are clients.`);
  const { mailAddress } = await api.get('/organisation', organisationSchema);
  const before = await standing(api);

  const complaints: string[] = [];
  const kept = new Map<string, string>();
  for (const path of paths) {
    const content = await readFile(path);
    const query = new URLSearchParams({ to: mailAddress });
    const answer = await api.call('POST', `/letters?${query}`, { type: 'message/rfc822', content });
    if (answer.ok) kept.set(path, v.parse(keptSchema, await answer.json()).id);
    else complaints.push(`${path}: not taken, ${answer.status}`);
  }
  log(`${kept.size} letters handed in.`);

  await untilAnswered(api, newRequests(before, await standing(api)));
  const sums = sumsBetween(before, await standing(api));
  for (const [path, id] of kept) {
    const raw = await api.bytes(`/letters/${id}/raw`);
    if (raw === null || !raw.equals(await readFile(path)))
      complaints.push(`${path}: its raw letter cannot be read back`);
  }
  if (sums.received !== sums.filed + sums.held + sums.ignored) complaints.push('the ledger does not add up');
  if (sums.received !== paths.length) complaints.push(`${paths.length} letters, ${sums.received} received`);
  return { sums, complaints };
}

async function* read(paths: readonly string[]): AsyncGenerator<Buffer<ArrayBuffer>> {
  for (const path of paths) yield await readFile(path);
}

/** Every file below the folder, in order of its path, but for hidden ones. @throws {Refusal} when there are none */
export function lettersIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Refusal(`${folder} is no folder.`);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length === 0) throw new Refusal(`There are no letters in ${folder}.`);
  return paths;
}
