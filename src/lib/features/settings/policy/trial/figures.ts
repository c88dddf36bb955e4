import { m } from '#messages';
import { WAIT_BOUNDS, type Outcome } from '#domain/assignment/trial/tally';
import { valueWords } from '$lib/ui/charts/value-words.ts';
import { percent } from '$lib/ui/percent.ts';

/** What a trial comes to, as rows of a table. */

const count = (value: number): string => valueWords(value, 'count');
const minutes = (value: number | null): string => valueWords(value, 'minutes');
const share = (value: number | null): string => (value === null ? '–' : percent(value));

type Figure = { name: () => string; of: (outcome: Outcome) => string };

export const FIGURES: readonly Figure[] = [
  { name: m.trial_given, of: ({ given }) => count(given) },
  { name: m.trial_by_hand, of: ({ byHand }) => count(byHand) },
  { name: m.trial_kept, of: ({ keptShare }) => share(keptShare) },
  { name: m.trial_spread, of: ({ shareSpread }) => share(shareSpread) },
  { name: m.trial_waited, of: ({ waits }) => count(waits.count) },
  { name: m.trial_median, of: ({ waits }) => minutes(waits.median) },
  { name: m.trial_p90, of: ({ waits }) => minutes(waits.p90) },
  { name: m.trial_never, of: ({ never }) => count(never) },
];

/** What each of `waitsBy` counts. */
export const waitNames = (): string[] => [
  ...WAIT_BOUNDS.map((bound) => m.trial_wait_up_to({ time: minutes(bound) })),
  m.trial_wait_longer({ time: minutes(WAIT_BOUNDS.at(-1)!) }),
];
