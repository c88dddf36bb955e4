import type { Actor, AssignmentPolicy, Rows, TableName, Team } from '../model.ts';

/** A mutation is a change by a person, named and decided by the same pure code on the device and on the server. */

export type RowKey = { [T in TableName]: { table: T; id: string } }[TableName];

/** Tables that may be asked for "all rows of this parent", by the field that names the parent. */
export const GROUPED_BY = {
  tasks: 'requestId',
  memberships: 'employeeId',
  // An address is there as often as cards carry it (MT6); its form tells its kind.
  identities: 'value',
  // All there are: each belongs to the organisation.
  employees: 'rootId',
  teams: 'rootId',
  mailboxes: 'rootId',
  statuses: 'rootId',
} as const;
export type GroupTable = keyof typeof GROUPED_BY;
/** Every row of a parent; a decision that rests on a group rests on its being complete. */
export type GroupKey = { [T in GroupTable]: { table: T; of: string } }[GroupTable];
export type Key = RowKey | GroupKey;

/** The rows a mutator may look at: those its `keys` named, as far as the actor may see them. */
export interface View {
  get<T extends TableName>(table: T, id: string): Rows[T] | undefined;
  /** The rows of a parent in order of their ids. */
  list<T extends GroupTable>(table: T, of: string): readonly Rows[T][];
}

/** A row as a mutator writes it; `rev` and `seq` belong to the store. */
export type NewRow<T extends TableName> = Omit<Rows[T], 'rev' | 'seq'>;
export type RowPatch<T extends TableName> = Partial<Omit<Rows[T], 'id' | 'rev' | 'seq' | 'rootId'>>;

export type Insert<T extends TableName> = { op: 'insert'; table: T; row: NewRow<T> };
export type Patch<T extends TableName> = { op: 'patch'; table: T; id: string; set: RowPatch<T> };
/** For rows that only join two others; whatever has words of its own is kept and marked. */
export type Delete<T extends TableName> = { op: 'delete'; table: T; id: string };
export type Change = { [T in TableName]: Insert<T> | Patch<T> | Delete<T> }[TableName];

/** What the server must do outside the base; written to the outbox in the same batch, ignored on the device. */
export type Effect =
  /** Send the message to this address, not before `delayMs` have passed. */
  | { kind: 'send'; messageId: string; to: string; delayMs: number }
  /** Send once more what failed, or what nobody knows to have been sent. */
  | { kind: 'resend'; messageId: string }
  /** Nothing is awaited for this letter any more, perhaps: it may leave. */
  | { kind: 'complete-letter'; messageId: string }
  /** Take a send back that has not begun. */
  | { kind: 'unsend'; messageId: string }
  /** Look at this task again: assign it, or tell the Dispatcher who holds it. */
  | { kind: 'assign'; taskId: string }
  /** How a team's work is handed out from now on, for the history; `by` is null for a program. */
  | { kind: 'policy-changed'; teamId: string; by: string | null; policy: AssignmentPolicy; rules: Team['rules'] }
  /** Employees, teams or memberships changed: the Dispatcher reads its roster again. */
  | { kind: 'roster' }
  /**
   * Take back the open tasks that this employee may not keep (AS11), and assign them anew. `teamId` is the team they left;
   * what was given to them after `before`, UTC milliseconds, is theirs. `isAway`: all of them, for they go away (AS10).
   */
  | { kind: 'release'; employeeId: string; teamId: string | null; before: number; isAway?: boolean }
  /** Somebody is from now on, or no longer, one who sees own clients only: the cards they work for say so (PR11). */
  | { kind: 'own-clients'; employeeId: string }
  /** The verdict on a stranger holds from now on; their held letters are filed or ignored by it. */
  | {
      kind: 'settle-review';
      reviewId: string;
      address: string;
      verdict: 'accepted' | 'blocked';
      decidedBy: string | null;
    };

export type Applied = { kind: 'applied'; changes: readonly Change[]; effects: readonly Effect[] };
/** A refusal by a rule; `code` is '<entity>.<reason>', part of the protocol. */
export type Refused = { kind: 'refused'; code: string };
export type Outcome = Applied | Refused;

export type MutationContext = { actor: Actor; now: number };

export type Mutator<Args> = {
  /** Every row the decision rests on; known from the arguments alone, so that a push is read in one batch. */
  keys(args: Args): readonly Key[];
  run(view: View, args: Args, context: MutationContext): Outcome;
};

export const refused = (code: string): Refused => ({ kind: 'refused', code });
export const applied = (changes: readonly Change[], effects: readonly Effect[] = []): Applied => ({
  kind: 'applied',
  changes,
  effects,
});

export const patch = <T extends TableName>(table: T, id: string, set: RowPatch<T>): Patch<T> => ({
  op: 'patch',
  table,
  id,
  set,
});
export const insert = <T extends TableName>(table: T, row: NewRow<T>): Insert<T> => ({ op: 'insert', table, row });
export const remove = <T extends TableName>(table: T, id: string): Delete<T> => ({ op: 'delete', table, id });
