import { waitUntil } from 'cloudflare:workers';
import { authAdapter } from './db/auth-adapter.ts';
import { openDb, type BaseLines, type Db } from './db/client.ts';
import { CommitLine } from './db/commit-line.ts';
import { findTokenCaller, isActiveEmployee } from './db/queries/callers.ts';
import { findOrganisation, type OrganisationFacts } from './db/queries/public.ts';
import { takeProof } from './db/queries/used-proofs.ts';
import type { DispatcherLines } from './dispatcher/together.ts';
import type { Env } from './env.ts';
import { createSignIn, type SignIn } from './http/auth/sign-in.ts';
import { TokenReader } from './http/auth/tokens.ts';
import { chooseCaptcha } from './http/captcha/choose.ts';
import type { Poke } from './hub/hub-api.ts';
import { FreshLetters } from './intake/mail/fresh.ts';
import { LetterMemory } from './intake/mail/letter-memory.ts';
import { intakeLine } from './intake/intake-line.ts';
import type { IntakeLine } from './intake/receive.ts';
import { Line } from './line.ts';
import { Rounds } from './outbox/rounds.ts';
import { Remembered } from './remembered.ts';

/** What outlives a request in this isolate: nothing that belongs to one. */
export type Lasting = {
  db: Db;
  signIn: SignIn;
  tokens: TokenReader;
  human: ReturnType<typeof chooseCaptcha>;
  /** Where calls that are made at the same time meet; undefined where they cannot. */
  lines: Lines | undefined;
  facts: Remembered<OrganisationFacts | null>;
  drains: Rounds;
  /** Kept letters are worked off by one at a time in an isolate. */
  letters: Rounds;
  fresh: FreshLetters;
  memory: LetterMemory;
};

/** Opening hours and the country of phone numbers change once in years; a change shows within seconds everywhere. */
const FACTS_LIFETIME_MS = 3_000;

/** A letter can wait so long for those of the next moment: a round is five calls of the base, for one as for twenty. */
const DRAIN_PAUSE_MS = 200;

/** Only then can one invocation be told by another that its turn has come. */
const CAN_MEET = Cloudflare.compatibilityFlags['handle_cross_request_promise_resolution'] === true;

type Lines = BaseLines & DispatcherLines & { pokes: Line<Poke, void>; intake: IntakeLine };

/** So many questions of intake are four dozen statements, of the thousand that a call of D1 may have. */
const MOST_TOGETHER = 16;

function makeLines(): Lines {
  const terms = { hold: waitUntil, most: MOST_TOGETHER };
  return {
    commits: new CommitLine(waitUntil),
    readings: new Line(terms),
    intake: intakeLine(terms),
    asks: new Line(terms),
    news: new Line(terms),
    pokes: new Line(terms),
  };
}

const lastingOf = new WeakMap<Env, Lasting>();

export function lasting(env: Env): Lasting {
  const known = lastingOf.get(env);
  if (known) return known;
  const lines = CAN_MEET ? makeLines() : undefined;
  const db = openDb(env.DB, lines);
  const made: Lasting = {
    db,
    lines,
    signIn: createSignIn({
      secret: env.AUTH_SECRET,
      publicUrl: env.PUBLIC_URL,
      adapter: authAdapter(db),
      mayEnter: (userId) => isActiveEmployee(db, userId),
    }),
    tokens: new TokenReader((hash) => findTokenCaller(db, hash)),
    human: chooseCaptcha(env, (use) => takeProof(db, use)),
    drains: new Rounds(DRAIN_PAUSE_MS),
    letters: new Rounds(),
    fresh: new FreshLetters(),
    memory: new LetterMemory(),
    facts: new Remembered(() => findOrganisation(db), FACTS_LIFETIME_MS),
  };
  lastingOf.set(env, made);
  return made;
}
