import type { Store } from '../store/database.ts';
import { whenLeader } from './leader.ts';
import { createLoop, type Loop, type LoopReport } from './loop.ts';
import { newId } from './new-id.ts';
import { tellNews } from './news.ts';
import { createRealtime } from './realtime.ts';
import type { Server } from './server.ts';
import { joinTabs } from './tabs.ts';

/** Everything that runs between one open store and the server, in a browser's tab. */

export type ConnectionDeps = {
  store: Store;
  server: Server;
  report: (news: Partial<LoopReport>) => void;
  /** How things stand, for a tab that asks. */
  reported: () => LoopReport;
  /** The server says the session is over. */
  ended: () => void;
  /** Another tab has learnt it, or its person signed out. */
  endedElsewhere: () => void;
};
export type Connection = {
  /** Something was written, or fresh rows are wanted. */
  kick: () => void;
  /** Tells the other tabs that the session is over. */
  tellEnded: () => void;
  stop: () => void;
};

export function connect(deps: ConnectionDeps): Connection {
  const { store } = deps;
  let leading: { loop: Loop; stop: () => void } | null = null;
  let stopped = false;
  const tabs = joinTabs(store.owner.id, (message) => {
    if (message.kind === 'kick') leading?.loop.kick();
    if (message.kind === 'hello' && leading) tabs.tell({ kind: 'report', report: deps.reported() });
    if (message.kind === 'report' && !leading) deps.report(message.report);
    if (message.kind === 'ended') deps.endedElsewhere();
  });
  const report = (news: Partial<LoopReport>) => {
    // A round that was under way when the session ended has nothing more to say.
    if (stopped) return;
    deps.report(news);
    tabs.tell({ kind: 'report', report: deps.reported() });
  };
  const resign = whenLeader({ locks: navigator.locks }, `frontdesk-sync-${store.owner.id}`, () => {
    leading = lead({ ...deps, report });
  });
  tabs.tell({ kind: 'hello' });
  return {
    kick: () => (leading ? leading.loop.kick() : tabs.tell({ kind: 'kick' })),
    tellEnded: () => tabs.tell({ kind: 'ended' }),
    stop() {
      stopped = true;
      leading?.stop();
      resign();
      tabs.close();
    },
  };
}

function lead({ store, server, report, ended }: ConnectionDeps): { loop: Loop; stop: () => void } {
  const loop = createLoop({
    store,
    server,
    report,
    newDevice: () => newId('dev'),
    news: (news) => void tellNews(store, news),
    now: server.now,
    random: Math.random,
    signedOut: ended,
  });
  const realtime = createRealtime({
    ticket: server.ticket,
    open: openSocket,
    random: Math.random,
    poked: loop.kick,
    signedOut: ended,
  });
  const stopListening = listen({
    online() {
      loop.hurry();
      realtime.connect();
    },
    offline() {
      report({ online: false });
      realtime.disconnect();
    },
  });
  loop.kick();
  realtime.connect();
  return {
    loop,
    stop() {
      stopListening();
      loop.stop();
      realtime.stop();
    },
  };
}

function openSocket(ticket: string): WebSocket {
  const address = new URL(`/api/sync/socket?ticket=${encodeURIComponent(ticket)}`, location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(address);
}

/** Wake-ups beside pokes and the minute: the network comes back, or somebody looks at the page again. */
function listen({ online, offline }: { online: () => void; offline: () => void }): () => void {
  const heard = new AbortController();
  const { signal } = heard;
  addEventListener('online', online, { signal });
  addEventListener('offline', offline, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && online(), { signal });
  return () => heard.abort();
}
