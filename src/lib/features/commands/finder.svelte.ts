import type { SearchHit } from '#domain/search';
import { onOutdated, prepareSearch, search, searchServer } from '$lib/sync/search.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { beyond } from './options.ts';

/** Hits on the device a palette shows at most; whoever wants more types more. */
const HERE_MAX = 24;
/** The server is asked when nobody has typed for so long, in milliseconds. */
const SERVER_AFTER_MS = 250;
/** Between two looks for the same words while rows come, in milliseconds: a screen that flickers is not read. */
const AGAIN_AFTER_MS = 250;
/** One letter is in everything. */
const SERVER_MIN_LETTERS = 2;

type Far = { kind: 'none' | 'asking' | 'failed' } | { kind: 'found'; hits: readonly SearchHit[] };

/** Looks for words on this device as they are typed, and on the server once they stand. Call in a component's script.
 * @param query read as a rune */
export function createFinder(query: () => string) {
  prepareSearch();
  let here = $state.raw<{ of: string; hits: readonly SearchHit[]; partial: boolean }>({
    of: '',
    hits: [],
    partial: false,
  });
  let far = $state.raw<Far>({ kind: 'none' });
  let looks = $state(0);

  $effect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onOutdated(() => (timer = setTimeout(() => (looks += 1), AGAIN_AFTER_MS)));
    return () => {
      stop();
      clearTimeout(timer);
    };
  });

  $effect(() => {
    const words = query().trim();
    void looks;
    let overtaken = false;
    if (words === '') here = { of: '', hits: [], partial: false };
    else
      // A device that cannot be searched just now has no hits; actions and the server are still there.
      void search(words, HERE_MAX)
        .catch(() => ({ hits: [], partial: true }))
        .then((found) => {
          if (!overtaken) here = { of: words, ...found };
        });
    return () => (overtaken = true);
  });

  $effect(() => {
    const words = query().trim();
    far = { kind: 'none' };
    if (words.length < SERVER_MIN_LETTERS || !status.online) return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      far = { kind: 'asking' };
      const answer = await searchServer(words, leaving.signal);
      if (leaving.signal.aborted) return;
      far = answer.kind === 'ok' ? { kind: 'found', hits: answer.value.hits } : { kind: 'failed' };
    }, SERVER_AFTER_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  });

  return {
    get here(): readonly SearchHit[] {
      return here.hits;
    },
    /** The device has not read all it has yet, so there may be more. */
    get partial(): boolean {
      return here.partial;
    },
    /** The answer on the screen is about what stands in the field. */
    get settled(): boolean {
      return here.of === query().trim();
    },
    get far(): readonly SearchHit[] {
      return far.kind === 'found' ? beyond(far.hits, here.hits) : [];
    },
    get asking(): boolean {
      return far.kind === 'asking';
    },
    get farFailed(): boolean {
      return far.kind === 'failed';
    },
  };
}
