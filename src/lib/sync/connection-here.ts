import { connect, type Connection, type ConnectionDeps } from './connection.ts';
import { withRules } from './rules.ts';
import { createServer } from './server.ts';

/** Sync in the page itself, fetched only where a browser has no worker for it. */
export const connectHere = ({ store, tell }: Pick<ConnectionDeps, 'store' | 'tell'>): Promise<Connection> =>
  connect({
    store: withRules(store),
    tell,
    server: createServer({ fetch: (path, init) => fetch(path, init), now: Date.now }),
  });
