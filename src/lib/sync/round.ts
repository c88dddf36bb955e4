import { PROTOCOL_VERSION } from '#protocol/version';
import { PULL_LIMIT, type SnapshotResponse } from '#protocol/sync';
import type { Store } from '../store/database.ts';
import { applyPull } from '../store/apply-pull.ts';
import { applyPush } from '../store/apply-push.ts';
import { applySnapshot } from '../store/apply-snapshot.ts';
import { nextGroup, readState } from '../store/outgoing.ts';
import { ORG_SCOPE } from '../store/base-changes.ts';
import { isFilled, type Fill } from '../store/tables.ts';
import type { PulledNews } from '../store/pulled-news.ts';
import type { Answer, Server } from './server.ts';

/** One exchange with the server: own words out, news in, and what is still to be fetched. */

export type RoundDeps = {
  store: Store;
  server: Server;
  newDevice: () => string;
  news: (news: readonly PulledNews[]) => void;
  /** True while something has asked for another round: a long fill gives way to it. */
  wanted: () => boolean;
  filling: (filling: boolean) => void;
  /** More rows of a first fill are here; `ofDesk`: those that its person waits for. */
  fetched?: (fetched: { rows: number; ofDesk: boolean }) => void;
  /** Its person's own desk is here. Resolves when the screen has had time to read it: behind the next page it would wait for
   * thousands of rows to be written. */
  letDraw?: () => Promise<unknown>;
};

export type Trouble = 'signed-out' | 'outdated' | 'unreachable';
/** `done`: the device knows all there was to know when the round ended. */
export type RoundResult = { kind: 'done' } | { kind: 'again' } | { kind: Trouble };

/** Answers that were overtaken are asked for again; a server that never agrees must not keep us busy. */
const OVERTAKEN_MAX = 20;

export async function round(deps: RoundDeps): Promise<RoundResult> {
  const { epoch, device } = await readState(deps.store);
  // Without an epoch nothing can be pushed: the first pull brings it.
  const steps = epoch === 0 ? [pullAll, fill] : [pushAll, pullAll, fill];
  for (const step of steps) {
    const result = await step(deps);
    if (result.kind !== 'done') return result;
  }
  const after = await readState(deps.store);
  // Under a new epoch or a new device id, what waited still waits.
  return { kind: after.epoch === epoch && after.device === device ? 'done' : 'again' };
}

/** Sends everything that waits, in groups, in order. Stops where the server gives no answer that brings it forward. */
async function pushAll({ store, server, newDevice }: RoundDeps): Promise<RoundResult> {
  let last = '';
  for (;;) {
    const group = await nextGroup(store);
    if (!group || group.epoch === 0) return { kind: 'done' };
    const mark = `${group.device} ${group.muts[0]!.n} ${group.muts[0]!.id}`;
    if (mark === last) return { kind: 'done' };
    last = mark;
    const answer = await server.push({ ...group, app: store.app, protocol: PROTOCOL_VERSION });
    if (answer.kind !== 'ok') return trouble(answer);
    await applyPush(store, { asked: group, reply: answer.value, newDevice: newDevice() });
  }
}

async function pullAll({ store, server, newDevice, news }: RoundDeps): Promise<RoundResult> {
  for (let overtaken = 0; overtaken < OVERTAKEN_MAX;) {
    const { device, gen, epoch, cursor, ackN } = await readState(store);
    const answer = await server.pull({
      device,
      gen,
      epoch,
      cursor,
      ackN,
      limit: PULL_LIMIT,
      protocol: PROTOCOL_VERSION,
    });
    if (answer.kind !== 'ok') return trouble(answer);
    const applied = await applyPull(store, {
      asked: { device, gen },
      reply: answer.value,
      now: server.now(),
      newDevice: newDevice(),
    });
    if (applied.kind === 'stale') {
      overtaken += 1;
      continue;
    }
    if (applied.news.length > 0) news(applied.news);
    if (!applied.more) return { kind: 'done' };
    if (answer.value.kind === 'reset') overtaken += 1;
  }
  return { kind: 'unreachable' };
}

/** Fetches snapshots page by page; gives way after a page when somebody wrote or was poked. */
async function fill(deps: RoundDeps): Promise<RoundResult> {
  const { store, server } = deps;
  const ask = pagesAhead(server);
  for (let overtaken = 0; overtaken < OVERTAKEN_MAX;) {
    const state = await readState(store);
    deps.filling(!isFilled(state));
    const [next, ...behind] = state.fills;
    if (!next) return { kind: 'done' };
    if (deps.wanted()) return { kind: 'again' };
    const answer = await ask(next, behind);
    if (answer.kind !== 'ok' && answer.kind !== 'refused') return trouble(answer);
    if (answer.kind === 'ok' && (await applySnapshot(store, next, answer.value)) === 'applied') {
      if (!isFilled(state)) deps.fetched?.({ rows: answer.value.rows.length, ofDesk: isOfDesk(next) });
      if (next.kind === 'desk' && answer.value.done) await deps.letDraw?.();
      continue;
    }
    // Scopes have changed or the log has moved on: a pull tells how.
    overtaken += 1;
    const pulled = await pullAll(deps);
    if (pulled.kind !== 'done') return pulled;
  }
  return { kind: 'unreachable' };
}

/** Who works here, and the cards of own open tasks: what a first fill begins with. */
const isOfDesk = ({ kind, of }: Fill): boolean => kind === 'desk' || of === ORG_SCOPE;

/** Pages that are on their way while one is put away. */
const AHEAD = 2;

/** `behind`: the fills that come after this one. */
type Asked = { fill: Fill; behind: readonly Fill[]; answer: Promise<Answer<SnapshotResponse>> };

/**
 * Asks for pages, and for their successors while they are being put away: server and disk work at the same time. What
 * has changed meanwhile makes a page stale as it would have without: that is judged when it is applied.
 */
function pagesAhead(server: Server) {
  let line: Asked[] = [];
  const begin = (fill: Fill, behind: readonly Fill[]): Asked => {
    const { id, kind, of, after } = fill;
    return { fill, behind, answer: server.snapshot({ task: String(id), kind, id: of, after, limit: PULL_LIMIT }) };
  };
  /** Where a page begins is known when the one before it is here. */
  async function lengthen(): Promise<void> {
    const last = line.at(-1);
    const answer = await last?.answer;
    if (line.at(-1) !== last || line.length > AHEAD || answer?.kind !== 'ok') return;
    const { fill, behind } = last!;
    const [next, ...others] = answer.value.done ? behind : [{ ...fill, after: answer.value.last }, ...behind];
    // While the desk is put away and drawn, nothing else shall take the processor.
    if (!next || (fill.kind === 'desk' && answer.value.done)) return;
    line.push(begin(next, others));
    await lengthen();
  }
  return async (fill: Fill, behind: readonly Fill[]): Promise<Answer<SnapshotResponse>> => {
    const isKnown = line[0]?.fill.id === fill.id && line[0].fill.after === fill.after;
    if (!isKnown) line = [begin(fill, behind)];
    void lengthen();
    const answer = await line[0]!.answer;
    line.shift();
    return answer;
  };
}

/** A refusal of the whole request is either about the epoch, which the next pull learns, or beyond mending here. */
function trouble(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): RoundResult {
  if (answer.kind !== 'refused') return { kind: answer.kind };
  return answer.code === 'sync.epoch' ? { kind: 'done' } : { kind: 'unreachable' };
}
