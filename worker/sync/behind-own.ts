import type { Envelope, PushResult, Was } from '#protocol/sync';
import type { Fate } from '../db/queries/devices.ts';

/**
 * Where words of an earlier epoch stand that are not known to have been done: behind what their author had written before
 * them. The device says so as far as it knows; but of what it never had an answer to, the restored base may have kept
 * some, and knows its time (sync.md, Pull 6).
 * @param answered what stands before the group in its request
 */
export function behindOwn(
  group: readonly Envelope[],
  fates: ReadonlyMap<string, Fate>,
  answered: readonly PushResult[],
): ReadonlyMap<Envelope, Was> {
  const places = new Map<Envelope, Was>();
  let newest = Math.max(0, ...answered.map(({ at = 0 }) => at));
  for (const envelope of group) {
    const { epoch, id, was } = envelope;
    if (epoch === undefined) continue;
    const place = was && (was.done ? was : { ...was, at: Math.max(was.at, newest + 1) });
    if (place) places.set(envelope, place);
    newest = Math.max(newest, fates.get(id)?.at ?? place?.at ?? 0);
  }
  return places;
}
