import type { IncomingMessage } from '#domain/matching/incoming';
import type { MailInput } from '../../db/queries/mail-inbox.ts';
import { receive, type Received } from '../receive.ts';
import type { MailDeps } from './deps.ts';
import { toIncoming } from './file-letter.ts';
import { holdLetter } from './hold.ts';
import { ignoreLetter } from './ignore.ts';
import type { HeldLetter } from './letter-memory.ts';
import { understand, type Understood } from './understand.ts';

/** What became of a letter; `undone` leaves it kept for the next sweep. */
export type Processed =
  | { kind: 'filed'; received: Extract<Received, { kind: 'filed' }> }
  | { kind: 'held' | 'ignored' | 'undone' };

/** What is left to do of a letter once its bytes are let go. */
export type Rest = () => Promise<Processed>;

/** A sender's letters come one after another; more than this many decisions made for nothing are somebody's mistake. */
const MAX_DECISIONS = 20;

/**
 * Decides about one kept or held letter. What needs its bytes is done when this resolves, so that whoever waits for that
 * before the next letter never has two of 25 MiB in memory; `rest` needs a few kilobytes.
 */
export async function processLetter(deps: MailDeps, input: MailInput): Promise<Rest> {
  const held = await holdRaw(deps, input.rawKey);
  if (held === null) {
    console.error(`the raw letter ${input.rawKey} is gone`);
    return undone;
  }
  try {
    return await decide(deps, input, held.raw);
  } finally {
    held.letGo();
  }
}

async function decide(deps: MailDeps, input: MailInput, raw: HeldLetter['raw']): Promise<Rest> {
  const letter = await deps.readLetter(raw);
  const seen = { input, size: raw.length, letter };
  const understood = await understand(deps, seen);
  if (understood === null || understood.facts.teamId === null) return undone;
  const { fate } = understood;
  if (fate.kind === 'file') return filing(deps, await toIncoming(deps, understood, { ...letter, raw }));
  if (fate.kind === 'ignore') return ignoring(deps, understood, fate.reason);
  return holding(deps, { ...seen, letter: { ...letter, html: '', parts: [] } }, understood);
}

// Each in a scope of its own: a function holds everything that its scope's functions hold, the letter's bytes too.
const filing =
  (deps: MailDeps, message: IncomingMessage): Rest =>
  async () => {
    const received = await receive(deps.intake, message);
    return received.kind === 'filed' ? { kind: 'filed', received } : { kind: 'undone' };
  };
const ignoring =
  (deps: MailDeps, understood: Understood, reason: string): Rest =>
  async () => ({ kind: (await ignoreLetter(deps, understood, reason)) ? 'ignored' : 'undone' });
const holding =
  (deps: MailDeps, seen: Seen, understood: Understood): Rest =>
  () =>
    hold(deps, seen, understood);

async function holdRaw({ bucket, fresh, memory }: MailDeps, rawKey: string): Promise<HeldLetter | null> {
  const raw = fresh.take(rawKey);
  if (raw !== null) return { raw, letGo: () => undefined };
  const object = await bucket.get(rawKey);
  return object && memory.hold(object);
}

const undone: Rest = async () => ({ kind: 'undone' });

type Seen = Parameters<typeof understand>[1];

/** Of a stranger's letters at once one opens the review, the others read again and join it, or find the sender let in. */
async function hold(deps: MailDeps, seen: Seen, first: Understood): Promise<Processed> {
  let understood: Understood | null = first;
  for (let decision = 0; decision < MAX_DECISIONS && understood; decision += 1) {
    const { teamId } = understood.facts;
    if (understood.fate.kind !== 'hold' || teamId === null) break;
    if (await holdLetter(deps, { ...understood, teamId }, seen.letter)) return { kind: 'held' };
    understood = await understand(deps, seen);
  }
  // Somebody has decided meanwhile: it is taken up again with its files, as a letter of a known sender.
  return understood?.fate.kind === 'hold' || understood === null
    ? { kind: 'undone' }
    : (await processLetter(deps, seen.input))();
}
