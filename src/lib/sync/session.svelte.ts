import { version } from '$app/environment';
import { isLeaseOver } from '#domain/lease';
import type { GenericSchema } from 'valibot';
import { currentStore, setCurrentStore } from '../store/current.svelte.ts';
import { deleteStore, type Store } from '../store/database.ts';
import { endWhenLeft } from '../store/in-flight.ts';
import { forgetUnsent } from '../store/leave.ts';
import { clearDesksBut, whoseDesk } from '../store/left-here.ts';
import { openStore } from '../store/open.ts';
import { setFilling } from '../store/follow-query.ts';
import { sayIfBlocked } from '../store/patience.ts';
import { isFilled, type DeviceState } from '../store/tables.ts';
import { countUnsent, type Unsent } from '../store/unsent.ts';
import { createAsker, type Answer, type Me } from './ask.ts';
import type { Connection, Said } from './connection.ts';
import { forgetBrowserState, forgetMe, owesSignOut, rememberedMe, rememberMe } from './device-memory.ts';
import { FirstScreen } from './first-screen.ts';
import { newId } from './new-id.ts';
import { tellNews } from './news.ts';
import { after, every, listen, whileOpen } from './page-moments.ts';
import { finishSignOut, handIn, isLeft, noteSignOut, settleSignOut, tellSignedOut } from './parting.ts';
import { feedRows } from './search/rows-feed.ts';
import { status } from './status.svelte.ts';
import { tellEnded } from './tabs.ts';
import { startConnection } from './worker/start-worker.ts';

/** Between two looks at how long the server has been silent. */
const AUDIT_EVERY_MS = 60 * 60_000;
/** A tab that ends the session says so right before it deletes: by then everybody has heard it. */
const ENDED_IS_HEARD_MS = 1_000;

export type SignIn =
  | { kind: 'ok' }
  | { kind: 'refused'; code: string }
  /** Tried too often: so long until the next try is looked at. */
  | { kind: 'wait'; seconds: number }
  | { kind: 'offline' };
/** `held`: these words would be lost. */
export type SignOut = { kind: 'ok' } | ({ kind: 'held' } & Unsent);

/** Who works on this device, and everything that lives as long as they do. */
class Session {
  readonly firstScreen = new FirstScreen();
  #state = $state<'starting' | 'signed-out' | 'signed-in'>('starting');
  #me = $state.raw<Me | null>(null);
  #reason = $state<null | 'expired' | 'lease' | 'unreachable' | 'storage'>(null);
  #connection: Connection | null = null;
  #started = false;
  #isNew = $state(false);
  #isBlocked = $state(false);
  #signingOut: Promise<boolean> | null = null;
  #stopListening: (() => void) | null = null;
  readonly #server = createAsker({ fetch: (path, init) => fetch(path, init), now: Date.now });

  get state() {
    return this.#state;
  }
  get me(): Me | null {
    return this.#me;
  }
  /** Why nobody is signed in; null where somebody simply has to. */
  get reason() {
    return this.#reason;
  }
  /** The device did not know who is signed in, or in what language, before it asked the server. */
  get isNew(): boolean {
    return this.#isNew;
  }
  /** The database waits for another tab to let go of it. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }
  /** UTC milliseconds by the server's clock, as far as known. */
  get now(): number {
    return this.#server.now();
  }

  /** Opens the app for whoever the device remembers, without asking the server; else asks it who we are. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    endWhenLeft(window);
    if (owesSignOut() && !(await finishSignOut(this.#server))) return this.#close('unreachable');
    const remembered = rememberedMe();
    if (remembered) return this.#open(remembered);
    const answer = await this.#server.me();
    if (answer.kind === 'ok') return this.#meet(answer.value);
    // Where the browser keeps no databases there is no desk either.
    const left = answer.kind === 'unreachable' ? await whoseDesk().catch(() => null) : null;
    if (left) return this.#open(left);
    this.#close(answer.kind === 'signed-out' ? null : 'unreachable');
  }

  async signIn(credentials: { email: string; password: string }): Promise<SignIn> {
    // The answer to a sign-out under way takes the cookie with it; it must not take the new one.
    await this.#signingOut;
    const answer = await this.#server.signIn(credentials);
    if (answer.kind === 'signed-out') return { kind: 'refused', code: 'sign-in.wrong' };
    if (answer.kind === 'refused') return { kind: 'refused', code: answer.code };
    if (answer.kind === 'unreachable' && answer.retryAfterS !== undefined) {
      return { kind: 'wait', seconds: answer.retryAfterS };
    }
    if (answer.kind !== 'ok') return { kind: 'offline' };
    await settleSignOut();
    const me = await this.#server.me();
    if (me.kind !== 'ok') return { kind: 'offline' };
    await this.#meet(me.value);
    return { kind: 'ok' };
  }

  /** Leaves nothing of the person on the device. Unsent words hold it, until it is known that they may go. */
  async signOut({ discard = false }: { discard?: boolean } = {}): Promise<SignOut> {
    const store = currentStore();
    if (store && !discard) {
      const unsent = await countUnsent(store);
      if (unsent.waiting + unsent.attention + unsent.drafts + unsent.files > 0) return { kind: 'held', ...unsent };
    }
    await noteSignOut(store);
    if (store) tellEnded(store.owner.id);
    await this.#letGo(store, store && (() => forgetUnsent(store.owner.id)));
    this.#signingOut = tellSignedOut(this.#server);
    this.#close(null);
    await this.#signingOut;
    return { kind: 'ok' };
  }

  /** Something was written, or fresh rows are wanted. */
  kick(): void {
    this.#connection?.kick();
  }

  /** Reads what is not kept on devices; such questions need the network. */
  async read<T>(path: string, schema: GenericSchema<unknown, T>, signal?: AbortSignal): Promise<Answer<T>> {
    const answer = await this.#server.read(path, schema, signal);
    // A round learns the same and does what is to be done.
    if (answer.kind === 'signed-out') this.kick();
    return answer;
  }

  /** Changes what is kept on the server only: it needs the network, and is done when this resolves. */
  async call<T>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    schema: GenericSchema<unknown, T>,
    body?: unknown,
  ): Promise<Answer<T>> {
    const answer = await this.#server.call(method, path, schema, body);
    // Rows that came of it are wanted at once; and a session that is over is noticed.
    if (answer.kind === 'ok' || answer.kind === 'signed-out') this.kick();
    return answer;
  }

  async #meet(me: Me): Promise<void> {
    this.#isNew = true;
    // Whatever keeps it from being done, nobody is locked out for it.
    await this.#patiently(clearDesksBut(me.id)).catch((error: unknown) => console.error(error));
    await this.#open(me);
  }

  async #open(me: Me): Promise<void> {
    try {
      const owner = { id: me.id, role: me.role };
      const opening = openStore({ owner, mutators: {}, app: version }, newId('dev'));
      const { store, state } = await this.#patiently(opening);
      if (await isLeft(state)) return await this.#leaveAgain(store);
      if (await this.#isLeaseOver(state)) return await this.#end('lease', store);
      status.note({ filling: !isFilled(state) });
      rememberMe(me);
      store.lost = () => void this.#startAnew(store, me);
      store.overtaken = () => this.#giveWay();
      // The lists are shown from here on; what follows opens other databases and is worth no waiting.
      setCurrentStore(store);
      this.#me = me;
      this.#reason = null;
      this.#state = 'signed-in';
      // On a device that has its rows they come first, and a worker would take a core from them.
      if (isFilled(state)) await this.firstScreen.stands();
      // Signed out meanwhile.
      if (currentStore() === store) this.#connect(store);
      // The first change shall not wait for them.
      void import('./rules.ts').catch(() => undefined);
    } catch (error) {
      // A private window may refuse a database, a full disk too: without one nothing could be kept.
      console.error(error);
      this.#close('storage');
    }
    void navigator.storage?.persist?.();
  }

  /** Signed out by its person, and killed before all of that was done. */
  async #leaveAgain(store: Store): Promise<void> {
    store.close();
    this.#close((await finishSignOut(this.#server, store.owner)) ? null : 'unreachable');
  }

  /** The database went away under the open app: another begins, and what was unsent comes back from its copy (DV12). */
  async #startAnew(store: Store, me: Me): Promise<void> {
    await after(ENDED_IS_HEARD_MS);
    if (currentStore() !== store || owesSignOut()) return;
    this.#disconnect();
    await this.#open(me);
  }

  readonly #patiently = <T>(opening: Promise<T>): Promise<T> =>
    sayIfBlocked(opening, (blocked) => (this.#isBlocked = blocked));

  /** A newer app has taken the database over. What stands on the screen stays there, to be copied; only a reload goes on. */
  #giveWay(): void {
    this.#disconnect();
    status.note({ updateNeeded: true });
  }

  #connect(store: Store): void {
    const tell = (said: Said) => this.#hear(said);
    const here = async () => (await import('./connection-here.ts')).connectHere({ store, tell });
    const begin = () => (this.#connection = startConnection({ store, tell, here }));
    const stops = [
      feedRows(store),
      whileOpen(begin, () => this.#endConnection()),
      listen((noticed) => this.#connection?.notice(noticed)),
      every(AUDIT_EVERY_MS, () => this.#audit(store)),
    ];
    this.#stopListening = () => stops.forEach((stop) => stop());
  }

  #endConnection(): void {
    this.#connection?.stop();
    this.#connection = null;
  }

  #hear(said: Said): void {
    if (said.kind === 'news') return tellNews(said.news);
    if (said.kind === 'ended') return void this.#end('expired', currentStore());
    if (said.kind === 'ended-elsewhere') return this.#follow();
    if (said.report.aheadMs !== undefined) this.#server.setAhead(said.report.aheadMs);
    status.note(said.report);
    setFilling(status.fill !== null);
  }

  #disconnect(): void {
    this.#stopListening?.();
    this.#stopListening = null;
    this.#endConnection();
  }

  /** A device that nobody can call back shows clients for so long and no longer; one word from the server is enough. */
  async #isLeaseOver({ heardAt }: DeviceState): Promise<boolean> {
    return isLeaseOver(heardAt, Date.now()) && (await this.#server.me()).kind === 'unreachable';
  }

  async #audit(store: Store): Promise<void> {
    const state = await store.meta.get('state');
    if (state && (await this.#isLeaseOver(state)) && currentStore() === store) await this.#end('lease', store);
  }

  /** The session is over: the clients' data goes at once, own unsent words wait for the next sign-in. */
  async #end(reason: 'expired' | 'lease', store: Store | null): Promise<void> {
    if (store) tellEnded(store.owner.id);
    await this.#letGo(store, store && (() => handIn(this.#server, store)));
    this.#close(reason);
  }

  /** Another tab has ended the session, and deletes what there is to delete. */
  #follow(): void {
    this.#disconnect();
    currentStore()?.close();
    setCurrentStore(null);
    this.#close(rememberedMe() ? 'expired' : null);
  }

  /** Stops everything that runs for the person, does `last` with what they wrote, and deletes the rest. The memory of
   * who it was goes last: if this is cut short, the next start takes it up again. */
  async #letGo(store: Store | null, last: (() => Promise<void>) | null): Promise<void> {
    this.#disconnect();
    setCurrentStore(null);
    if (!store) return;
    await last?.();
    store.close();
    await deleteStore(store.owner.id);
    await forgetBrowserState();
    forgetMe();
    status.forget();
    setFilling(false);
  }

  #close(reason: Session['reason']): void {
    this.#me = null;
    this.#reason = reason;
    this.#state = 'signed-out';
  }
}

export const session = new Session();
