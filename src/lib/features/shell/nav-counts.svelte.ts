import type { Role } from '#domain/model';
import { live, type Live } from '$lib/store/live.svelte.ts';
import { COUNTED, countOpen, countRefused } from '$lib/store/queries/badges.ts';
import { countHeld } from '$lib/store/queries/reviews.ts';
import { seesEverybody, type Place } from './nav.ts';

type Me = { id: string; role: Role };

/** What waits where, followed for as long as the component lives. */
export function navCounts(me: () => Me) {
  const counts: Partial<Record<Place, Live<number>>> = {
    mine: live((store) => countOpen(store, me().id)),
    waiting: live(async (store) => (seesEverybody(me().role) ? countOpen(store, null) : 0)),
    review: live(async (store) => (seesEverybody(me().role) ? countHeld(store) : 0)),
    attention: live((store) => countRefused(store)),
  };
  return {
    /** What a place's badge says ("3", "50+"); none where there is nothing to say. */
    of(place: Place): string | undefined {
      const count = counts[place]?.current ?? 0;
      if (count === 0) return undefined;
      return count > COUNTED ? `${COUNTED}+` : String(count);
    },
  };
}
