import type { Store } from '../../store/database.ts';
import type { Connection, ConnectionDeps, Noticed, Said } from '../connection.ts';
import type { FromPage, FromWorker } from './messages.ts';

type Deps = {
  store: Store;
  tell: ConnectionDeps['tell'];
  /** Does the same in the page, where a worker cannot be had. */
  here: () => Promise<Connection>;
  create?: () => Worker;
};

const create = (): Worker =>
  new Worker(new URL('./sync-worker.ts', import.meta.url), { type: 'module', name: 'frontdesk-sync' });

/** Starts sync for an open store beside the page; browsers without module workers, or a policy that forbids them, get it in
 * the page. What is said before it has begun is said again then. */
export function startConnection({ store, tell, here, create: make = create }: Deps): Connection {
  let inner: Connection | null = null;
  let stopped = false;
  const early: ((connection: Connection) => void)[] = [];
  const begin = (connection: Connection) => {
    if (stopped) return connection.stop();
    inner = connection;
    for (const act of early.splice(0)) act(connection);
  };
  const beginHere = async () => begin(await here());
  try {
    inWorker({ store, make, tell: (said) => void (stopped || tell(said)), failed: () => void beginHere(), begin });
  } catch {
    void beginHere();
  }
  const act = (what: (connection: Connection) => void) => void (inner ? what(inner) : early.push(what));
  return {
    kick: () => act((it) => it.kick()),
    notice: (noticed) => act((it) => it.notice(noticed)),
    stop() {
      stopped = true;
      inner?.stop();
    },
  };
}

type InWorker = {
  store: Store;
  make: () => Worker;
  tell: (said: Said) => void;
  failed: () => void;
  begin: (connection: Connection) => void;
};

function inWorker({ store, make, tell, failed, begin }: InWorker): void {
  const worker = make();
  const say = (message: FromPage): void => worker.postMessage(message);
  let isReady = false;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind !== 'ready') return tell(data);
    isReady = true;
  });
  // A script that cannot be fetched, or read, says so before it says anything else.
  worker.addEventListener('error', () => {
    if (isReady) return;
    worker.terminate();
    failed();
  });
  say({ kind: 'start', owner: store.owner, app: store.app });
  begin({
    kick: () => say({ kind: 'kick' }),
    notice: (noticed: Noticed) => say({ kind: 'notice', noticed }),
    stop: () => worker.terminate(),
  });
}
