import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { Refusal } from '../refusal.ts';
import type { Api } from './api.ts';

const count = v.number();
const ledgerSchema = v.object({ received: count, filed: count, held: count, ignored: count, waiting: count });
const taskSchema = v.object({ requestId: v.string() });
const requestSchema = v.object({ messages: v.array(v.object({ direction: v.string(), state: v.string() })) });
const letterSchema = v.object({ id: v.string(), reason: v.string() });

/** What an instance holds of mail at one moment. */
export type Standing = {
  received: number;
  filed: number;
  held: number;
  ignored: number;
  requests: ReadonlySet<string>;
  /** Ids of the letters that left by themselves. */
  answers: ReadonlySet<string>;
};

const POLL_MS = 250;
/** Understanding a letter takes milliseconds; a sweep that must find one again comes within a minute. */
const PATIENCE_MS = 150_000;

/** As it stands once every letter that has come in is understood, and what is owed for it has left. */
export async function standing(api: Api): Promise<Standing> {
  await until(async () => (await readLedger(api)).waiting === 0, 'letters are still waiting to be understood');
  const { waiting: _, ...fates } = await readLedger(api);
  const requests = new Set<string>();
  for await (const { requestId } of api.all('/tasks', taskSchema)) requests.add(requestId);
  const answers = new Set<string>();
  for await (const { id, reason } of api.all('/letters?filter=out', letterSchema)) {
    if (reason === 'automatic') answers.add(id);
  }
  return { ...fates, requests, answers };
}

/** Waits until no letter of these requests is still to leave. */
export async function untilAnswered(api: Api, requestIds: Iterable<string>): Promise<void> {
  for (const id of requestIds) {
    const isSettled = async () => {
      const { messages } = await api.get(`/requests/${id}`, requestSchema);
      return messages.every(({ direction, state }) => direction !== 'out' || state !== 'queued');
    };
    await until(isSettled, `a letter of ${id} has not left`);
  }
}

const readLedger = (api: Api) => api.get('/ledger?channel=mail', ledgerSchema);

async function until(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Refusal(`After ${PATIENCE_MS / 1000} s ${otherwise}.`);
    await sleep(POLL_MS);
  }
}

const without = (all: ReadonlySet<string>, before: ReadonlySet<string>): string[] =>
  [...all].filter((id) => !before.has(id));

/** The requests that have come since `before`. */
export const newRequests = (before: Standing, after: Standing): string[] => without(after.requests, before.requests);

export type Sums = Record<'received' | 'filed' | 'held' | 'ignored' | 'requests' | 'answers', number>;

/** What came between two moments. */
export const sumsBetween = (before: Standing, after: Standing): Sums => ({
  received: after.received - before.received,
  filed: after.filed - before.filed,
  held: after.held - before.held,
  ignored: after.ignored - before.ignored,
  requests: newRequests(before, after).length,
  answers: without(after.answers, before.answers).length,
});

/** The last line of the command (contract.md). */
export const sumsLine = ({ received, filed, held, ignored, requests, answers }: Sums): string =>
  `received ${received}, filed ${filed}, held ${held}, ignored ${ignored}, requests ${requests}, automatic answers sent: ${answers}`;
