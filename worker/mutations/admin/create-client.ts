import { v7 as uuid } from 'uuid';
import type { IdentityKind, Locale } from '#domain/model';
import type { Db } from '../../db/client.ts';
import { commit, type RowChange } from '../../db/commit.ts';

type Deps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  /** Runs on after the answer has left. */
  defer: (work: Promise<unknown>) => void;
  hub: { poke(poke: { head: number; scopes: readonly string[] }): Promise<unknown> };
};

export type ClientInput = {
  name: string;
  company: string;
  language: Locale;
  /** Who serves them. */
  teamId: string;
  /** Canonical, as #protocol/contact gives them. */
  addresses: readonly { kind: IdentityKind; value: string }[];
};

export type CreatedClient = { kind: 'created'; id: string } | { kind: 'refused'; code: 'client.address-taken' };

/** A card for somebody who has not written yet. That the addresses are theirs, whoever makes the card vouches for. */
export async function createClient(deps: Deps, input: ClientInput): Promise<CreatedClient> {
  const now = deps.now();
  const id = `cl_${uuid()}`;
  const scopes = [`team:${input.teamId}`];
  const committed = await commit(deps.db, { changes: rowsOf(id, input, scopes, now) }, now);
  // MT6: a proven address belongs to one client, and nothing else here can be taken.
  if (committed.kind === 'conflict') return { kind: 'refused', code: 'client.address-taken' };
  deps.defer(deps.hub.poke({ head: committed.head, scopes }));
  return { kind: 'created', id };
}

function rowsOf(id: string, input: ClientInput, scopes: readonly string[], createdAt: number): RowChange[] {
  const { name, company, language, addresses } = input;
  return [
    { op: 'insert', table: 'clients', row: { id, rootId: id, name, company, language, note: '', createdAt, scopes } },
    ...addresses.map(({ kind, value }): RowChange => {
      const claim = { evidence: 'staff', attested: true, createdAt } as const;
      return {
        op: 'insert',
        table: 'identities',
        row: { id: `id_${uuid()}`, rootId: id, clientId: id, kind, value, ...claim },
      };
    }),
  ];
}
