import { askAgain } from '../store/ask-again.ts';
import type { Store } from '../store/database.ts';
import { mirrorUnsent } from '../store/mirror.ts';
import { takeWordsBack } from '../store/take-words-back.ts';
import { createFileQueue } from './files/queue.ts';
import { whenLeader } from './leader.ts';
import { createLoop, type LoopReport } from './loop.ts';
import { newId } from './new-id.ts';
import { withWords } from './news-words.ts';
import type { News } from './news.ts';
import { NO_REPORT } from './no-report.ts';
import { after } from './page-moments.ts';
import { createRealtime } from './realtime.ts';
import type { Server } from './server.ts';
import { joinTabs } from './tabs.ts';

/** Everything that runs between one open store and the server, in a worker of its own or, where there is none, in the page. */

export type ConnectionDeps = {
  store: Store;
  server: Server;
  tell: (said: Said) => void;
};
/** What the page hears. */
export type Said =
  | { kind: 'report'; report: Partial<LoopReport> }
  | { kind: 'news'; news: News }
  /** The server says the session is over. */
  | { kind: 'ended' }
  /** Another tab has learnt it, or its person signed out. */
  | { kind: 'ended-elsewhere' };
/** What only a page notices: its network comes and goes, and somebody looks at it again. */
export type Noticed = 'online' | 'offline' | 'visible';
export type Connection = {
  /** Something was written, or fresh rows are wanted. */
  kick: () => void;
  notice: (noticed: Noticed) => void;
  stop: () => void;
};

/** Hearing of new rows, a screen has begun to read them by then; what it has begun goes before the next page. */
const DRAWN_MS = 200;

/** Speaks with the server whenever this tab is the one to do so. */
export async function connect(deps: ConnectionDeps): Promise<Connection> {
  const { store } = deps;
  let reported = NO_REPORT;
  let leading: Leading | null = null;
  const hear = (report: Partial<LoopReport>) => {
    reported = { ...reported, ...report };
    deps.tell({ kind: 'report', report });
  };
  const tabs = joinTabs(store.owner.id, (message) => {
    if (message.kind === 'kick') leading?.kick();
    if (message.kind === 'hello' && leading) tabs.tell({ kind: 'report', report: reported });
    if (message.kind === 'report' && !leading) hear(message.report);
    if (message.kind === 'beat') standing.heard();
    if (message.kind === 'ended') deps.tell({ kind: 'ended-elsewhere' });
  });
  const standing = whenLeader(
    { locks: navigator.locks, beat: () => tabs.tell({ kind: 'beat' }) },
    `frontdesk-sync-${store.owner.id}`,
    () => {
      let isOver = false;
      const mine = lead(deps, (news) => {
        // A round that was under way when the session, or the lead, ended has nothing more to say.
        if (isOver) return;
        hear(news);
        tabs.tell({ kind: 'report', report: reported });
      });
      leading = mine;
      return () => {
        isOver = true;
        leading = null;
        mine.stop();
      };
    },
  );
  tabs.tell({ kind: 'hello' });
  return {
    kick: () => (leading ? leading.kick() : tabs.tell({ kind: 'kick' })),
    notice: (noticed) => leading?.notice(noticed),
    stop() {
      standing.resign();
      tabs.close();
    },
  };
}

type Leading = { kick: () => void; notice: (noticed: Noticed) => void; stop: () => void };

function lead({ store, server, tell }: ConnectionDeps, report: (news: Partial<LoopReport>) => void): Leading {
  const ended = () => tell({ kind: 'ended' });
  const files = createFileQueue({
    store,
    server,
    now: Date.now,
    random: Math.random,
    report: (waiting) => report({ files: waiting }),
  });
  let stopped = false;
  let stopMirror: (() => void) | null = null;
  /** Puts in order what an earlier session left. Until then the copy of unsent words must stand, and files wait for them. */
  async function first(): Promise<void> {
    await takeWordsBack(store);
    await askAgain(store);
    if (stopped) return;
    stopMirror = mirrorUnsent(store);
    files.kick();
  }
  const loop = createLoop({
    store,
    server,
    first,
    report(news) {
      report(news);
      // A round may have taken up the message of a file, or brought the word that it is there.
      if (news.lastSyncAt !== undefined) files.kick();
    },
    newDevice: () => newId('dev'),
    letDraw: () => after(DRAWN_MS),
    news(items) {
      for (const item of items) void withWords(store, item).then((news) => tell({ kind: 'news', news }));
    },
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
  loop.kick();
  realtime.connect();
  return {
    kick() {
      loop.kick();
      if (stopMirror) files.kick();
    },
    /** Wake-ups beside pokes and the minute. */
    notice(noticed) {
      if (noticed === 'offline') {
        report({ online: false });
        realtime.disconnect();
        return;
      }
      loop.hurry();
      if (stopMirror) files.hurry();
      realtime.connect();
    },
    stop() {
      stopped = true;
      loop.stop();
      files.stop();
      realtime.stop();
      stopMirror?.();
    },
  };
}

function openSocket(ticket: string): WebSocket {
  const address = new URL(`/api/sync/socket?ticket=${encodeURIComponent(ticket)}`, location.origin);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(address);
}
