import { decideIntake } from '#domain/matching/decide-intake';
import type { IncomingMessage, Known, OrderLineInput } from '#domain/matching/incoming';
import type { Locale } from '#domain/model';
import { answerBy } from '#domain/opening-hours';
import { inUse } from '#domain/own-list';
import { typesOf } from '#domain/request-types';
import type { Db } from '../db/client.ts';
import { insertLocal, type LocalRow } from '../db/local-rows.ts';
import { commit } from '../db/commit.ts';
import { readTaskToAssign, taskToAssign, type TaskToAssign } from '../db/queries/assignment.ts';
import { NUMBER_MARK } from '../db/queries/numbers.ts';
import { findIntakeFacts, findSeen, type Seen } from '../db/queries/intake.ts';
import type { Line } from '../line.ts';
import { toWrites, type Filed } from './writes.ts';

/** What the acknowledgement tells; `number` comes as it is to be shown. */
export type AcknowledgementFacts = {
  language: Locale;
  number: string;
  organisation: string;
  team: string;
  /** UTC ms, to be told in `timeZone`. */
  answerBy: number;
  timeZone: string;
  /** What was ordered, in the catalogue's own words; empty when nothing was. */
  lines: readonly OrderLineInput[];
};

type Assignment = { number: number; assignee: { id: string; name: string } | null; waiting: boolean };

export type IntakeDeps = {
  db: Db;
  /** Where those meet who come at the same time. */
  line?: IntakeLine | undefined;
  /** UTC milliseconds. */
  now: () => number;
  /** Asks the Dispatcher and writes its answer, with what `alongside` makes of it. `task` spares it one reading. */
  assign: (
    taskId: string,
    asked: { task: TaskToAssign | undefined; alongside: (assignment: Assignment) => LocalRow[] },
  ) => Promise<Assignment>;
  writeAcknowledgement: (facts: AcknowledgementFacts) => string;
  /** Hands out what is due in the outbox. */
  drain: () => Promise<void>;
  poke: (poke: { head: number; scopes: readonly string[] }) => Promise<void>;
  /** Runs on after the answer has left. */
  defer: (work: Promise<unknown>) => void;
};

export type FiledMessage = Filed & {
  kind: 'filed';
  replayed: boolean;
  /** 1042 of R-1042. */
  number: number;
  assignee: { id: string; name: string } | null;
  /** True while nobody has it: it waits for the chief, or for the sweep. */
  waiting: boolean;
};

type Alongside = (filed: FiledMessage) => LocalRow[];

export type AskedIntake = { message: IncomingMessage; alongside: Alongside };
/** What becomes of one is its own: nobody is taken in again because another one of the company failed. */
export type IntakeLine = Line<AskedIntake, PromiseSettledResult<Received>>;

export type Received =
  | FiledMessage
  /** The key was used before for something else. */
  | { kind: 'key-reused' }
  /** The team named does not exist, or there is none at all. */
  | { kind: 'no-team' }
  /** There is no such type of requests, or it is offered no more. */
  | { kind: 'no-type' };

/** What a batch filed, and its task as it stood then. */
type Written = { filed: Filed; task: TaskToAssign | undefined };

/** Somebody else's input made ours out of date at every reading: each is a new fact, and facts of one client are few. */
const MAX_READINGS = 20;

/**
 * Takes in one message, whoever sends it, however often: the same input has one effect, and a repeat finishes what an
 * earlier attempt left undone (intake.md).
 * @param alongside rows for the batch that writes the assignment of what is new, such as the answer to be kept
 * @throws when the base fails; the sender's next attempt, or the sweep, finds everything or nothing of this one.
 */
export async function receive(
  deps: IntakeDeps,
  message: IncomingMessage,
  alongside: Alongside = () => [],
): Promise<Received> {
  if (!deps.line) return take(deps, message, alongside);
  const taken = await deps.line.go({ message, alongside }, (all) =>
    Promise.allSettled(all.map((one) => take(deps, one.message, one.alongside))),
  );
  if (taken.status === 'rejected') throw taken.reason;
  return taken.value;
}

async function take(deps: IntakeDeps, message: IncomingMessage, alongside: Alongside): Promise<Received> {
  for (let reading = 0; reading < MAX_READINGS; reading += 1) {
    const facts = await findIntakeFacts(deps.db, message, deps.now());
    if (facts.seen) return resume(deps, message, facts.seen);
    if (!facts.known) return { kind: 'no-team' };
    if (!hasType(facts.known, message.type)) return { kind: 'no-type' };

    const written = await file(deps, message, facts.known);
    if (written) return settle(deps, message, { ...written, alongside });
  }
  throw new Error(`the input ${message.door} ${message.key} met a conflict at each of ${MAX_READINGS} readings`);
}

const hasType = ({ organisation }: Known, type: string): boolean =>
  inUse(typesOf(organisation.requestTypes)).some(({ id }) => id === type);

/** @returns null when the facts have changed since they were read, and nothing was written. */
async function file(deps: IntakeDeps, message: IncomingMessage, known: Known): Promise<Written | null> {
  const now = deps.now();
  const decision = decideIntake(message, known, now);
  const letter =
    decision.acknowledge &&
    deps.writeAcknowledgement(letterFacts({ known, message, language: decision.acknowledge.language, now }));
  const { batch, filed, scopes } = toWrites(deps.db, { message, known, decision, letter, now });
  const committed = await commit(deps.db, { ...batch, read: taskToAssign(filed.taskId) }, now);
  if (committed.kind === 'conflict') return null;
  // A new task is poked about when it is somebody's, a moment later; only what joins another has no such moment.
  if (decision.task.kind === 'mark') deps.defer(deps.poke({ head: committed.head, scopes }));
  if (letter !== null || committed.isAlerting) deps.defer(deps.drain());
  return { filed, task: readTaskToAssign(committed.read, filed.taskId) };
}

type Letter = { known: Known; message: IncomingMessage; language: Locale; now: number };

const letterFacts = ({ known, message, language, now }: Letter): AcknowledgementFacts => ({
  language,
  number: NUMBER_MARK,
  organisation: known.organisation.name,
  team: known.team.name,
  answerBy: answerBy(known.organisation.openingHours, known.organisation.timeZone, now),
  timeZone: known.organisation.timeZone,
  lines: message.lines,
});

/** The message is filed from here on, whatever happens to its assignment: the sweep finds tasks that nobody looked at. */
async function settle(
  deps: IntakeDeps,
  message: IncomingMessage,
  { filed, task, alongside }: Written & { alongside: Alongside },
): Promise<Received> {
  const describe = (assignment: Assignment): FiledMessage => ({
    kind: 'filed',
    replayed: false,
    ...filed,
    ...assignment,
  });
  const asked = { task, alongside: (assignment: Assignment) => alongside(describe(assignment)) };
  return describe(await assign(deps, message, filed.taskId, asked));
}

/** "Seen already" is never an early return: what an earlier attempt owes is done now. */
async function resume(deps: IntakeDeps, message: IncomingMessage, seen: Seen): Promise<Received> {
  if (seen.contentHash !== message.contentHash) return { kind: 'key-reused' };
  const { requestId, number, clientId, conversationId, messageId, taskId, teamId, assignee } = seen;
  const isSettled = !seen.taskIsOpen || seen.waiting || assignee !== null;
  const assignment = isSettled
    ? { number, assignee, waiting: seen.waiting }
    : await assign(deps, message, taskId, { task: undefined, alongside: () => [] });
  deps.defer(deps.drain());
  return {
    kind: 'filed',
    replayed: true,
    clientId,
    conversationId,
    requestId,
    messageId,
    taskId,
    teamId,
    ...assignment,
  };
}

async function assign(
  deps: IntakeDeps,
  message: IncomingMessage,
  taskId: string,
  asked: Parameters<IntakeDeps['assign']>[1],
): Promise<Assignment> {
  try {
    const { number, assignee, waiting } = await deps.assign(taskId, asked);
    return { number, assignee, waiting };
  } catch (error) {
    // The client's words are safe and must not be asked for again because the Dispatcher is away; the sweep assigns.
    console.error(`task ${taskId} is left to the sweep`, error);
    const seen = await findSeen(deps.db, message);
    if (!seen) throw error;
    const assignment = { number: seen.number, assignee: seen.assignee, waiting: seen.assignee === null };
    const rows = asked.alongside(assignment);
    if (rows.length > 0) await deps.db.run(insertLocal(rows));
    return assignment;
  }
}
