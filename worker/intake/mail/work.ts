import { findKept } from '../../db/queries/mail-inbox.ts';
import type { MailDeps } from './deps.ts';
import { processLetter } from './process.ts';

/** Letters that wait for the base at once, their bytes let go; each is a handful of batches. */
const AT_ONCE = 8;
const ROWS_A_READING = 50;

/**
 * Decides about every letter that is kept, the oldest first. Their bytes are held one after another, for a letter may
 * have 25 MiB and an isolate has 128. A letter that fails keeps none behind it waiting; it is tried again by the next round.
 * @param olderThanMs leaves younger ones to whoever has just kept them
 */
export async function workOffKept(deps: MailDeps, { olderThanMs }: { olderThanMs: number }): Promise<void> {
  const passed: string[] = [];
  const running = new Set<Promise<void>>();
  const until = () => deps.now() - olderThanMs;
  for (;;) {
    const inputs = await findKept(deps.db, { until: until(), passed, limit: ROWS_A_READING });
    if (inputs.length === 0) break;
    for (const input of inputs) {
      passed.push(input.key);
      const rest = await processLetter(deps, input).catch(failed(input.key));
      if (!rest) continue;
      while (running.size >= AT_ONCE) await Promise.race(running);
      const end = rest().then(() => undefined, failed(input.key));
      const ended = end.then(() => void running.delete(ended));
      running.add(ended);
    }
    // What has been decided is no longer kept: only what is under way or has failed must be passed over.
    await Promise.all(running);
    passed.splice(0, passed.length, ...(await stillKept(deps, passed)));
  }
}

async function stillKept(deps: MailDeps, passed: readonly string[]): Promise<string[]> {
  const kept = await findKept(deps.db, { until: deps.now(), passed: [], limit: passed.length + ROWS_A_READING });
  const keys = new Set(kept.map(({ key }) => key));
  return passed.filter((key) => keys.has(key));
}

const failed = (key: string) => (error: unknown) => void console.error(`the letter ${key} is left to the sweep`, error);
