import type { SearchHit } from '#domain/search';
import { searchHitSchema } from '#protocol/search';
import * as v from 'valibot';
import { currentStore } from '../store/current.svelte.ts';
import type { Store } from '../store/database.ts';
import type { Answer } from './ask.ts';
import type { Found, Searcher } from './search/searcher.ts';
import { startSearcher } from './search/start-searcher.ts';
import { session } from './session.svelte.ts';
import { status } from './status.svelte.ts';

const LIMIT = 50; // hits a list shows at once

let running: { store: Store; searcher: Searcher } | null = null;
const listeners = new Set<() => void>();

/**
 * Tells when what was found is not all any more: rows have come, changed or gone since the last search (SE7).
 * @returns stops telling
 */
export function onOutdated(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts to read what is on this device, so that the first search finds it read; needs no waiting for. */
export function prepareSearch(): void {
  searcherOf(currentStore());
}

/** Everything on this device by any part of its words, recent ones first (SE1 to SE5). `partial`: not all of what there is
 * has been read, or fetched, yet. */
export async function search(query: string, limit: number = LIMIT): Promise<Found> {
  const searcher = searcherOf(currentStore());
  if (!searcher) return { hits: [], partial: false };
  const asked = performance.now();
  const found = await searcher.search(query, limit);
  performance.measure('frontdesk-search', { start: asked });
  return { ...found, partial: found.partial || status.filling };
}

function searcherOf(store: Store | null): Searcher | null {
  if (running?.store !== store) {
    end();
    running = store && { store, searcher: startSearcher(store, () => listeners.forEach((tell) => tell())) };
    // Or its reading would stand still with a page that was left (DV15); one that comes back starts another when it is asked.
    addEventListener('pagehide', end);
  }
  return running?.searcher ?? null;
}

function end(): void {
  running?.searcher.stop();
  running = null;
}

const foundSchema = v.object({ items: v.array(searchHitSchema), nextCursor: v.nullable(v.string()) });

/** The same of everything this person may see, on the server: for what is not on this device. */
export async function searchServer(query: string, signal?: AbortSignal): Promise<Answer<{ hits: SearchHit[] }>> {
  const asked = new URLSearchParams({ query, limit: String(LIMIT) });
  const answer = await session.read(`/api/v1/search?${asked}`, foundSchema, signal);
  return answer.kind === 'ok' ? { kind: 'ok', value: { hits: answer.value.items } } : answer;
}
