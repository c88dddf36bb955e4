import * as v from 'valibot';
import { TABLES } from '#domain/model';
import { mutators } from '#domain/mutations/registry';
import { mutationArgs, type MutationName } from '#protocol/mutations';
import { deleteStore, type Store } from '../../src/lib/store/database.ts';
import { keepWords } from '../../src/lib/store/kept-words.ts';
import { takeWordsBack } from '../../src/lib/store/take-words-back.ts';
import { openStore } from '../../src/lib/store/open.ts';
import { readState } from '../../src/lib/store/outgoing.ts';
import { isFilled } from '../../src/lib/store/tables.ts';
import { write, type Written } from '../../src/lib/store/write.ts';
import { createLoop, type Loop } from '../../src/lib/sync/loop.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { createRealtime, type Realtime } from '../../src/lib/sync/realtime.ts';
import { round } from '../../src/lib/sync/round.ts';
import { feedRows } from '../../src/lib/sync/search/rows-feed.ts';
import { createSearcher } from '../../src/lib/sync/search/searcher.ts';
import { createServer, type Server } from '../../src/lib/sync/server.ts';
import { Network } from './http.ts';

/**
 * An employee's device without a screen: the client's own store, loop, socket and search, over a database in memory. What
 * it does to the server is what a browser does.
 */

export type Credentials = { url: string; user: string; password: string };
/** What nobody asked for. */
export type Event = { event: 'news'; kind: string; id: string } | { event: 'signed-out' } | { event: 'update-needed' };

/** More rounds than this in a row bring nothing forward. */
const ROUNDS_MAX = 100;

export class HeadlessDevice {
  readonly #network: Network;
  readonly #server: Server;
  readonly #store: Store;
  readonly #tell: (event: Event) => void;
  readonly #stopFeed: () => void;
  #leading: { loop: Loop; realtime: Realtime } | null = null;
  #searcher: ReturnType<typeof createSearcher> | null = null;
  #hasEnded = false;

  /** @throws Error when the server does not let the person in */
  static async open({ url, user, password }: Credentials, tell: (event: Event) => void): Promise<HeadlessDevice> {
    const network = new Network(new URL(url).origin);
    const server = createServer({ fetch: network.fetch, now: Date.now });
    const entered = await server.signIn({ email: user, password });
    if (entered.kind !== 'ok') throw new Error(`sign-in: ${entered.kind}`);
    const me = await server.me();
    if (me.kind !== 'ok') throw new Error(`who am I: ${me.kind}`);
    const owner = { id: me.value.id, role: me.value.role };
    const { store } = await openStore({ owner, mutators, app: 'headless' }, newId('dev'));
    await takeWordsBack(store);
    return new HeadlessDevice({ network, server, store, tell });
  }

  private constructor(parts: { network: Network; server: Server; store: Store; tell: (event: Event) => void }) {
    this.#network = parts.network;
    this.#server = parts.server;
    this.#store = parts.store;
    this.#tell = parts.tell;
    this.#stopFeed = feedRows(parts.store);
    this.#lead();
  }

  get employeeId(): string {
    return this.#store.owner.id;
  }

  offline(): void {
    this.#network.set(false);
    this.#leading?.realtime.disconnect();
  }

  /** From now on it follows the server by itself, as an open app does. */
  online(): void {
    this.#network.set(true);
    if (!this.#leading) this.#lead();
    this.#leading?.loop.hurry();
    this.#leading?.realtime.connect();
  }

  /** Exchanges with the server until there is nothing more to say on either side. */
  async sync() {
    let kind = 'again';
    for (let rounds = 0; kind === 'again' && rounds < ROUNDS_MAX; rounds += 1) kind = (await this.#round()).kind;
    if (kind === 'signed-out') await this.#end();
    return { kind, ...(await this.state()) };
  }

  #round() {
    return round({
      store: this.#store,
      server: this.#server,
      newDevice: () => newId('dev'),
      news: () => undefined,
      wanted: () => false,
      filling: () => undefined,
    });
  }

  async state() {
    if (this.#hasEnded) return { waiting: 0, attention: 0, ended: true };
    const state = await readState(this.#store);
    const [waiting, attention] = await Promise.all([this.#store.outbox.count(), this.#store.attention.count()]);
    const { device, epoch, cursor } = state;
    return { device, epoch, cursor, filled: isFilled(state), waiting, attention, online: this.#network.isUp };
  }

  async mutate(name: string, args: unknown): Promise<Written> {
    if (!Object.hasOwn(mutationArgs, name)) return { kind: 'refused', code: 'mutation.unknown' };
    const known = name as MutationName;
    const parsed = v.safeParse(mutationArgs[known], args);
    if (!parsed.success) return { kind: 'refused', code: 'mutation.invalid' };
    const mutation = { id: newId('mut'), name: known, args: parsed.output, at: this.#server.now() };
    const written = await write(this.#store, mutation);
    if (written.kind === 'written' && this.#network.isUp) this.#leading?.loop.kick();
    return written;
  }

  /** What the screens would show, and what waits. */
  async dump() {
    const rows = await Promise.all(
      TABLES.map(async (table) => [table, await this.#store.table(table).orderBy('id').toArray()]),
    );
    const [outbox, attention, journal, drafts] = await Promise.all([
      this.#store.outbox.orderBy('written').toArray(),
      this.#store.attention.orderBy('written').toArray(),
      this.#store.journal.orderBy('written').toArray(),
      this.#store.drafts.toArray(),
    ]);
    const state = await this.state();
    return { state, rows: Object.fromEntries(rows) as Record<string, unknown[]>, outbox, attention, journal, drafts };
  }

  async search(query: string, limit: number) {
    this.#searcher ??= createSearcher(this.#store, () => undefined);
    await this.#searcher.settled();
    return this.#searcher.search(query, limit);
  }

  /** As a browser that is killed: nothing more is sent, and nothing tidied up. */
  kill(): void {
    this.#network.set(false);
    this.#leading?.loop.stop();
    this.#leading?.realtime.stop();
    this.#searcher?.stop();
    this.#stopFeed();
    this.#store.close();
  }

  #lead(): void {
    const ended = () => void this.#end();
    const loop = createLoop({
      store: this.#store,
      server: this.#server,
      newDevice: () => newId('dev'),
      news: (items) => {
        for (const item of items) {
          const id = item.kind === 'review-held' ? item.review.id : item.task.id;
          this.#tell({ event: 'news', kind: item.kind, id });
        }
      },
      now: this.#server.now,
      random: Math.random,
      report: ({ updateNeeded }) => {
        if (updateNeeded) this.#tell({ event: 'update-needed' });
      },
      signedOut: ended,
    });
    const { ticket } = this.#server;
    const realtime = createRealtime({
      ticket,
      open: this.#network.socket,
      random: Math.random,
      poked: loop.kick,
      signedOut: ended,
    });
    this.#leading = { loop, realtime };
    loop.kick();
    realtime.connect();
  }

  /** The clients' data goes at once, own unsent words wait for the next sign-in. */
  async #end(): Promise<void> {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    await keepWords(this.#store);
    this.kill();
    await deleteStore(this.employeeId);
    this.#tell({ event: 'signed-out' });
  }
}
