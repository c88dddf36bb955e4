import { makeRandom } from '../../support/random.ts';

/** One request, with the work that it is whoever does it. Times in minutes of a desk that never closes. */
export type Arrival = { taskId: string; inbox: number; minutes: number };
/** All that comes at one moment: people come one by one, letters by the round of the mail program. */
export type Moment = { at: number; arrivals: readonly Arrival[] };

export const EMPLOYEES = 40;
export const INBOXES = 8;
/** Everybody works in so many of the inboxes. */
const INBOXES_EACH = 3;
export const ARRIVALS = 10_000;
export const AT_ONCE = 200;

/** How busy the desk is kept: the work that comes, as a share of what all together can do. */
const USE = 0.85;
const MEAN_MINUTES = 12;
/** Of the logarithm: most requests are short, a few take an hour. */
const SPREAD_OF_WORK = 0.8;
/** A moment brings this many at most, but for the one that brings 200. */
const LARGEST_MOMENT = 6;

/** Who works where: inbox by employee. */
export const worksIn = (employee: number, inbox: number): boolean =>
  (inbox - employee + INBOXES) % INBOXES < INBOXES_EACH;

/** The same seed brings the same people with the same wishes at the same moments. */
export function makeArrivals(seed: number): Moment[] {
  const random = makeRandom(seed);
  const moments: Moment[] = [];
  let [at, count] = [0, 0];
  const perMinute = (EMPLOYEES * USE) / MEAN_MINUTES;
  while (count < ARRIVALS) {
    const isRush = moments.length === 1_000;
    const size = Math.min(isRush ? AT_ONCE : 1 + random.below(LARGEST_MOMENT), ARRIVALS - count);
    const arrivals = Array.from({ length: size }, (_, index) => ({
      taskId: `task-${count + index}`,
      inbox: random.below(INBOXES),
      minutes: workOf(random.next(), random.next()),
    }));
    moments.push({ at, arrivals });
    count += size;
    // Moments come by chance, as often as their size allows.
    at += (-Math.log(1 - random.next()) * (1 + LARGEST_MOMENT)) / 2 / perMinute;
  }
  return moments;
}

/** Log-normal with the mean above, by Box and Muller's transform of two draws from [0, 1). */
function workOf(first: number, second: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);
  return MEAN_MINUTES * Math.exp(SPREAD_OF_WORK * normal - SPREAD_OF_WORK ** 2 / 2);
}
