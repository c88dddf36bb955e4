/** What every synced row carries: `rev` counts its changes, `seq` places the last one, `rootId` says on which card it hangs. */
export type Synced = { id: string; rev: number; seq: number; rootId: string };

/** The root of everything that belongs to no client; its scope is `all`. */
export const ORG_ROOT = 'org';

/** Which table a root is a row of: a client's card, unless it is the organisation or a stranger's review (`rev_…`). */
export function rootTableOf(rootId: string): 'organisation' | 'clients' | 'reviews' {
  if (rootId === ORG_ROOT) return 'organisation';
  return rootId.startsWith('rev_') ? 'reviews' : 'clients';
}
