import type { Identity } from '#domain/model';
import { CLAIM } from '#domain/mutations/client-identities';
import type { Change } from '#domain/mutations/mutation';
import { nextRequestNumber } from '../db/queries/numbers.ts';
import type { InsertRow } from '../db/commit.ts';
import type { Loaded } from './load.ts';
import type { Overlay } from './overlay.ts';

/** What a mutator cannot say because only the whole base knows it. */

/**
 * An address that somebody out of the actor's sight has proven stays a claim on this card (CL2): proven it is unique, and
 * neither is what was typed lost nor does a refusal tell of a card that does not exist for its reader.
 */
export function asClaim({ rows }: Loaded, view: Overlay, change: Change): Change {
  if (change.table !== 'identities' || change.op === 'delete') return change;
  const written = change.op === 'insert' ? change.row : { ...view.get('identities', change.id), ...change.set };
  if (written.attested !== true) return change;
  const carriers = [...(rows.get('identities')?.values() ?? [])].map(({ row }) => row as Identity);
  const isTaken = carriers.some(
    ({ id, kind, value, attested }) =>
      attested && id !== idOf(change) && kind === written.kind && value === written.value,
  );
  if (!isTaken) return change;
  return change.op === 'insert'
    ? { ...change, row: { ...change.row, ...CLAIM } }
    : { ...change, set: { ...change.set, ...CLAIM } };
}

const idOf = (change: Change): string => (change.op === 'insert' ? change.row.id : change.id);

/** Requests are numbered by the base, in the order they come in. */
export const numbered = (change: Extract<Change, { op: 'insert' }>): InsertRow =>
  change.table === 'requests' ? { ...change, row: { ...change.row, number: nextRequestNumber } } : change;
