/// <reference lib="webworker" />
import { mutators } from '#domain/mutations/registry';
import { Store } from '../../store/database.ts';
import { connect, type Connection, type Said } from '../connection.ts';
import { createServer } from '../server.ts';
import { feedRows } from '../search/rows-feed.ts';
import type { FromPage, FromWorker } from './messages.ts';

/** Sync in a thread of its own: however large a page of rows is, the screen stays free for whoever works at it. */

declare const self: DedicatedWorkerGlobalScope;

const say = (message: FromWorker): void => self.postMessage(message);
const nothing = (): void => undefined;
let connection: Promise<Connection> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<FromPage>) => {
  if (data.kind === 'start') {
    connection ??= start(data);
    // The page hears it as an error of the worker, and does the work itself.
    connection.catch((error: unknown) => self.reportError(error));
  }
  if (data.kind === 'kick') void connection?.then((it) => it.kick(), nothing);
  if (data.kind === 'notice') void connection?.then((it) => it.notice(data.noticed), nothing);
});

async function start({ owner, app }: Extract<FromPage, { kind: 'start' }>): Promise<Connection> {
  const store = new Store({ owner, mutators, app });
  await store.open();
  feedRows(store);
  const server = createServer({ fetch: (path, init) => fetch(path, init), now: Date.now });
  const connected = await connect({ store, server, tell: (said: Said) => say(said) });
  say({ kind: 'ready' });
  return connected;
}
