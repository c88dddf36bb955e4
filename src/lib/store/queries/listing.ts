import { Dexie, type Collection } from 'dexie';
import type { Request, Task } from '#domain/model';
import type { Store } from '../database.ts';
import { readRows } from '../read-rows.ts';
import type { StoredTask } from '../tables.ts';
import { cut, toRead, type Page, type Range, type TaskCursor } from './range.ts';

/** A list's rows out of one index of tasks, or of several side by side, by pages. */

export type Source = {
  index: string;
  /** Values of the index before the time and the id. */
  values: readonly string[];
};
type Time = 'createdAt' | 'completedAt';

export type Listing = {
  sources: readonly Source[];
  order: 'oldest' | 'newest';
  range: Range;
  /** Which of its times the indexes are in the order of. */
  time?: Time;
  /** Of them only what happened in `[since, until)`, UTC milliseconds. */
  since?: number | null;
  until?: number | null;
  keep?: ((task: Task) => boolean) | undefined;
  /** Costs a question for every task that is read. */
  keepByRequest?: ((request: Request | undefined) => boolean) | undefined;
};

/** Read at once where most may turn out to be somebody else's. */
const CHUNK = 200;

export async function listTasks(store: Store, listing: Listing): Promise<Page<StoredTask>> {
  const { sources, order, range, time = 'createdAt' } = listing;
  const placeOf = (task: Task): TaskCursor => ({ at: task[time] ?? 0, id: task.id });
  const found = await Promise.all(sources.map((source) => read(store, source, listing, placeOf)));
  const rows = found.length === 1 ? found[0]! : found.flat().sort(inOrder(order, placeOf)).slice(0, toRead(range));
  return cut(rows, range, placeOf);
}

type PlaceOf = (task: Task) => TaskCursor;

const inOrder = (order: Listing['order'], placeOf: PlaceOf) => (a: Task, b: Task) => {
  const [one, other] = order === 'oldest' ? [placeOf(a), placeOf(b)] : [placeOf(b), placeOf(a)];
  return one.at - other.at || (one.id < other.id ? -1 : 1);
};

async function read(store: Store, source: Source, listing: Listing, placeOf: PlaceOf): Promise<StoredTask[]> {
  const { keepByRequest, range } = listing;
  const most = toRead(range);
  if (!keepByRequest) return within(store, source, listing).limit(most).toArray();
  const kept: StoredTask[] = [];
  for (let after = range.after; ;) {
    const found = await within(store, source, { ...listing, range: { ...range, after } })
      .limit(CHUNK)
      .toArray();
    const requests = await readRows(
      store.requests,
      found.map(({ requestId }) => requestId),
    );
    kept.push(...found.filter(({ requestId }) => keepByRequest(requests.get(requestId))));
    if (found.length < CHUNK || kept.length >= most) return kept.slice(0, most);
    after = placeOf(found.at(-1)!);
  }
}

function within(store: Store, { index, values }: Source, listing: Listing): Collection<StoredTask, string> {
  const { order, range, since = null, until = null, keep } = listing;
  const place = (cursor: TaskCursor | null, bound: number | null, open: unknown) => [
    ...values,
    ...(cursor ? [cursor.at, cursor.id] : [bound ?? open]),
  ];
  const ascending = order === 'oldest';
  const [low, high] = ascending ? [range.after, range.until] : [range.until, range.after];
  const stretch = store.tasks
    .where(index)
    .between(
      place(low, since, Dexie.minKey),
      place(high, until, [[]]),
      ascending ? low === null : true,
      ascending ? true : high === null,
    );
  const ordered = ascending ? stretch : stretch.reverse();
  return keep ? ordered.filter(keep) : ordered;
}
