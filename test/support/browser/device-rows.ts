import { expect, type Page } from '@playwright/test';
import { TABLES } from '#domain/model';
import type { SnapshotResponse } from '#protocol/sync';
import type { AnyRow, DeviceState, Fill, OutboxRow } from '../../../src/lib/store/tables.ts';
import { ANNA } from './staff.ts';

/** What Anna's device holds, read past the app, and what the server holds for it. */

export type Held = { version: number; state: DeviceState; outbox: OutboxRow[]; base: Record<string, number> };

/** Runs in the page. The base: the server's word where something is pending over a row, else the row. */
async function read({ name, tables }: { name: string; tables: readonly string[] }): Promise<Held> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error(name));
    });
  type Row = { id: string; seq: number };
  const base: Record<string, number> = {};
  const database = await settled(indexedDB.open(name));
  const reading = database.transaction([...database.objectStoreNames]);
  const all = <T>(store: string) => settled<T[]>(reading.objectStore(store).getAll());
  for (const table of tables) {
    if (!database.objectStoreNames.contains(table)) continue;
    for (const { id, seq } of await all<Row>(table)) base[`${table}:${id}`] = seq;
  }
  for (const { key, row } of await all<{ key: string; row: Row | null }>('shadows')) {
    if (row === null) delete base[key];
    else base[key] = row.seq;
  }
  const [[state], outbox] = [await all<DeviceState>('meta'), await all<OutboxRow>('outbox')];
  database.close();
  return { version: database.version, state: state!, outbox, base };
}

/** On any page of the instance's origin. */
export const held = (page: Page): Promise<Held> => page.evaluate(read, { name: `frontdesk-${ANNA}`, tables: TABLES });

type ServerRow = { table: string; row: AnyRow };

/** All that the server would fill this device with. */
export async function onServer(page: Page, { scopes }: DeviceState): Promise<ServerRow[]> {
  const rows: ServerRow[] = [];
  for (const scope of Object.keys(scopes)) rows.push(...(await fill(page, { kind: 'scope', of: scope })));
  return rows;
}

async function fill(page: Page, { kind, of }: Pick<Fill, 'kind' | 'of'>): Promise<ServerRow[]> {
  const rows: ServerRow[] = [];
  for (let after: string | null = null, done = false; !done;) {
    const data = { task: 'test', kind, id: of, after, limit: 2_000 };
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post('/api/sync/snapshot', { data, headers });
    expect(answer.status(), await answer.text()).toBe(200);
    const part = (await answer.json()) as SnapshotResponse;
    rows.push(...(part.rows as unknown as ServerRow[]));
    ({ last: after, done } = part);
  }
  return rows;
}

/**
 * Everything has left, and once; the device holds what the server does.
 * @param words all that was said by the person, each of them in words of its own
 */
export async function expectTruth(page: Page, words: readonly string[]): Promise<void> {
  const patience = { timeout: 40_000 };
  await expect.poll(async () => (await held(page)).outbox.length, patience).toBe(0);
  await expect.poll(async () => (await held(page)).state.fills, patience).toEqual([]);
  const rows = await onServer(page, (await held(page)).state);
  await expect.poll(async () => (await held(page)).base).toEqual(baseOf(rows));
  const said = rows.flatMap(({ row }) => ('text' in row && words.includes(row.text) ? row.text : []));
  expect(said.toSorted()).toEqual(words.toSorted());
}

const baseOf = (rows: readonly ServerRow[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ table, row }) => [`${table}:${row.id}`, row.seq]));

/** Dexie counts in tens. */
export const OLDER = 20;

/** Runs in a page without the app: the same rows in a database as an older app had it, with fewer tables and indexes. */
async function rebuild({ name, version }: { name: string; version: number }): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error(name));
    });
  const now = await settled(indexedDB.open(name));
  const reading = now.transaction([...now.objectStoreNames]);
  const tables = await Promise.all(
    [...reading.objectStoreNames].map(async (table) => {
      const store = reading.objectStore(table);
      return { table, keyPath: store.keyPath, rows: await settled<unknown[]>(store.getAll()) };
    }),
  );
  now.close();
  await settled(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { table, keyPath, rows } of tables) {
      if (rows.length === 0) continue;
      const store = opening.result.createObjectStore(table, { keyPath });
      for (const row of rows) store.add(row);
    }
  };
  (await settled(opening)).close();
}

export const makeOlder = (page: Page): Promise<void> =>
  page.evaluate(rebuild, { name: `frontdesk-${ANNA}`, version: OLDER });
