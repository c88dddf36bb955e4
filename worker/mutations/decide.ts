import type { Actor, TableName } from '#domain/model';
import { refused, type Change, type Outcome, type Refused } from '#domain/mutations/mutation';
import type { RowChange } from '../db/commit.ts';
import type { Guard } from '../db/guards.ts';
import type { ScopedRow } from '../db/queries/rows.ts';
import type { Owed } from './effects.ts';
import { asClaim, numbered } from './known-here.ts';
import type { Loaded } from './load.ts';
import { asOfThen, timeOf } from './earlier.ts';
import { Overlay } from './overlay.ts';
import { notSentUp } from './uploads.ts';
import type { Wish } from './wish.ts';

/** A group decided: an outcome for each wish, and all that the batch must write. */
export type Decided = {
  outcomes: readonly Outcome[];
  changes: readonly RowChange[];
  effects: readonly Owed[];
  /** What of the changes rests on more than was loaded. */
  guards?: readonly Guard[];
};

export type Moment = { actor: Actor; now: number };

/** Decides a group over what was loaded. Pure: the same rows and the same moment give the same answer. */
export function decide(loaded: Loaded, wishes: readonly (Wish | Refused)[], moment: Moment): Decided {
  const view = visibleRows(loaded, moment.actor);
  const changes: RowChange[] = [];
  const effects: Owed[] = [];
  const outcomes = wishes.map((wish): Outcome => {
    if (wish.kind === 'refused') return wish;
    const ran = refusedFirst(loaded, wish, { effects, moment }) ?? wish.run(view, timeOf(wish, moment));
    if (ran.kind === 'refused') return ran;
    const outcome = asOfThen(ran, wish, moment);
    if (outcome.changes.some((change) => isTaken(loaded, change))) return refused('id.taken');
    for (const change of outcome.changes.map((made) => asClaim(loaded, view, made))) {
      changes.push(withRoot(view, change));
      view.apply(change);
    }
    effects.push(...outcome.effects);
    return ran;
  });
  return { outcomes, changes, effects };
}

/** What the actor may not see does not exist for them: the answer is `<entity>.gone` either way. */
function visibleRows({ rows }: Loaded, actor: Actor): Overlay {
  const view = new Overlay();
  for (const [table, byId] of rows) {
    for (const scoped of byId.values()) if (isShown(scoped, actor)) view.put(table, scoped.row);
  }
  return view;
}

/** A root is visible if any of its scopes is the reader's; tokens and the system read everything (PR2). */
export const isShown = ({ rootScopes }: ScopedRow, actor: Actor): boolean =>
  actor.kind !== 'employee' || rootScopes.some((scope) => actor.scopes.includes(scope));

/** What only the server can know stands before the rule. */
const refusedFirst = (
  loaded: Loaded,
  wish: Wish,
  { effects, moment }: { effects: Owed[]; moment: Moment },
): Refused | null => held(loaded, wish) ?? stale(loaded, wish, effects) ?? notSentUp(loaded, wish, moment.actor);

/** Somebody wrote what the author has not seen: the reply is held and shown, never sent blind. */
function held({ talk }: Loaded, { reply, earlier }: Wish): Refused | null {
  // What a forgotten server had let through is history by now, not a decision.
  if (reply?.base === undefined || earlier?.was?.done === true) return null;
  return (talk.get(reply.conversationId) ?? 0) > reply.base ? refused('reply.unseen') : null;
}

/** The message may still say `queued` while its letter is on the way: what counts is the outbox, or this very group. */
function stale({ outbox, rows }: Loaded, { sent }: Wish, effects: readonly Owed[]): Refused | null {
  if (sent === null || effects.some((effect) => 'messageId' in effect && effect.messageId === sent)) {
    return null;
  }
  const state = rows.get('messages')?.has(sent) ? outbox.get(sent) : undefined;
  return state === 'sending' || state === 'sent' ? refused('reply.too-late') : null;
}

/** The id of a new row belongs to a row that this actor may not see; ids are random, so nothing is told by saying so. */
const isTaken = ({ rows }: Loaded, change: Change): boolean =>
  change.op === 'insert' && rows.get(change.table)?.has(change.row.id) === true;

function withRoot(view: Overlay, change: Change): RowChange {
  if (change.op === 'insert') return numbered(change);
  const row = view.get<TableName>(change.table, change.id);
  if (!row) throw new Error(`${change.table} ${change.id} is patched but was not read`);
  return { ...change, rootId: row.rootId } as RowChange;
}
