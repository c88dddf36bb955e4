import { m } from '#messages';
import type { RequestKind, StatusColour, StatusMeaning } from '#domain/model';

/** What can be said of a status, in words. */

export const MEANINGS: Readonly<Record<StatusMeaning, () => string>> = {
  open: m.statuses_meaning_open,
  doing: m.statuses_meaning_doing,
  done: m.statuses_meaning_done,
  cancelled: m.statuses_meaning_cancelled,
};

export const COLOUR_NAMES: Readonly<Record<StatusColour, () => string>> = {
  grey: m.statuses_colour_grey,
  blue: m.statuses_colour_blue,
  teal: m.statuses_colour_teal,
  green: m.statuses_colour_green,
  amber: m.statuses_colour_amber,
  red: m.statuses_colour_red,
  pink: m.statuses_colour_pink,
  violet: m.statuses_colour_violet,
};

/** Which requests have it; a status may be of both kinds. */
export type KindChoice = RequestKind | 'both';
export const KINDS: Readonly<Record<KindChoice, () => string>> = {
  usual: m.statuses_kind_usual,
  order: m.statuses_kind_order,
  both: m.statuses_kind_both,
};
export const kindChoice = (kinds: readonly RequestKind[]): KindChoice =>
  kinds.length > 1 ? 'both' : (kinds[0] ?? 'usual');
export const kindsOf = (choice: KindChoice): RequestKind[] => (choice === 'both' ? ['usual', 'order'] : [choice]);
