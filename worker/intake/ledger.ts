import { CHANNELS, type Channel } from '#domain/model';
import type { ClientChoice } from '#domain/matching/match-client';
import type { Db } from '../db/client.ts';
import { countInputs, type FateCount, type InputCount } from '../db/queries/ledger.ts';
import { countRaw } from './mail/raw.ts';

/** Why an input was filed where it was; a word of the ledger. */
export type FiledReason = 'new-client' | 'several-matches' | 'claimed-client' | 'attested-client';

export function filedReason(choice: ClientChoice): FiledReason {
  if (choice.kind === 'attested') return 'attested-client';
  if (choice.kind === 'claimed') return 'claimed-client';
  return choice.because === 'several' ? 'several-matches' : 'new-client';
}

/** What came in and what became of it; `received` is counted from the raw inputs kept, the others from their fates. */
export type Account = {
  received: number;
  filed: number;
  held: number;
  ignored: number;
  /** Kept and not decided about yet: for moments, or until the next sweep. */
  waiting: number;
  /** `filed: new-client` → how many. */
  reasons: Record<string, number>;
};
export type Ledger = Account & { balanced: boolean; channels: (Account & { channel: Channel; balanced: boolean })[] };

/** An input without a fate, or a fate without an input, is work lost or invented: the page goes red. */
export const addsUp = ({ received, filed, held, ignored, waiting }: Omit<Account, 'reasons'>): boolean =>
  received === filed + held + ignored + waiting;

type Deps = { db: Db; bucket: R2Bucket };

/** A letter that comes in while we count is on one side only; whoever counts again finds it on both. */
const READINGS = 3;

/** @param channel counts one door only */
export async function readLedger(deps: Deps, channel?: Channel): Promise<Ledger> {
  let ledger = await count(deps, channel);
  for (let reading = 1; reading < READINGS && !ledger.balanced; reading += 1) ledger = await count(deps, channel);
  return ledger;
}

async function count({ db, bucket }: Deps, channel: Channel | undefined): Promise<Ledger> {
  const raw = channel === undefined || channel === 'mail' ? await countRaw(bucket) : 0;
  const { inputs, fates } = await countInputs(db);
  const accounts = CHANNELS.filter((known) => channel === undefined || known === channel)
    .map((known) => accountOf(known, { inputs, fates, raw }))
    .filter(({ received, filed, held, ignored }) => received + filed + held + ignored > 0);
  const total = accounts.reduce(add, NOTHING);
  const channels = accounts.map((account) => ({ ...account, balanced: addsUp(account) }));
  // Two doors that err by the same number in different directions are wrong all the same.
  return { ...total, balanced: channels.every(({ balanced }) => balanced), channels };
}

const NOTHING: Account = { received: 0, filed: 0, held: 0, ignored: 0, waiting: 0, reasons: {} };

type Counts = { inputs: readonly InputCount[]; fates: readonly FateCount[]; raw: number };

function accountOf(channel: Channel, { inputs, fates, raw }: Counts): Account & { channel: Channel } {
  const input = inputs.find((counted) => counted.channel === channel);
  const own = fates.filter((counted) => counted.channel === channel);
  const total = (fate: FateCount['fate']) =>
    own.filter((counted) => counted.fate === fate).reduce((sum, row) => sum + row.count, 0);
  return {
    channel,
    // Letters are counted where they lie, and not in the table that their fates are counted by.
    received: channel === 'mail' ? raw : (input?.inputs ?? 0),
    filed: total('filed'),
    held: total('held'),
    ignored: total('ignored'),
    waiting: input?.waiting ?? 0,
    reasons: Object.fromEntries(own.map((row) => [`${row.fate}: ${row.reason}`, row.count])),
  };
}

function add(a: Account, b: Account): Account {
  const reasons = { ...a.reasons };
  for (const [reason, more] of Object.entries(b.reasons)) reasons[reason] = (reasons[reason] ?? 0) + more;
  return {
    received: a.received + b.received,
    filed: a.filed + b.filed,
    held: a.held + b.held,
    ignored: a.ignored + b.ignored,
    waiting: a.waiting + b.waiting,
    reasons,
  };
}
