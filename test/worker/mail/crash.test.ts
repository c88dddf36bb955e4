import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readLedger } from '../../../worker/intake/ledger.ts';
import type { MailDeps } from '../../../worker/intake/mail/deps.ts';
import { ingestMail } from '../../../worker/intake/mail/door.ts';
import { workOffKept } from '../../../worker/intake/mail/work.ts';
import { loadsInD1, loadsInDispatcher, loseDeferred, quiet, rowsOf } from '../../support/desk.ts';
import { crashing, type Crash } from '../../support/faults.ts';
import { aMessage, assignWith, clock, letters, mailDeps, receiveWhole, sweepNow } from '../../support/intake.ts';
import { aLetter, DESK, put } from '../../support/mail.ts';
import { anEmployee, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

/** A crash at each step of a letter's way: whatever was acknowledged is there once, and whole after one sweep. */

beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true });
  for (let i = 0; i < 2; i += 1) await anEmployee([team]);
});
beforeEach(() => {
  clock.now = NOON;
  letters.length = 0;
});

let people = 0;
async function aClient(): Promise<string> {
  const email = `crash-${(people += 1)}@example.org`;
  await receiveWhole(await aMessage({ email, mayAcknowledge: false }));
  return email;
}

const fatesOf = (address: string) =>
  rowsOf<{ fate: string }>("SELECT fate FROM letters WHERE address = ? AND direction = 'in' ORDER BY fate", address);

const expectWhole = async (address: string) => {
  expect(await fatesOf(address)).toEqual([{ fate: 'filed' }]);
  expect(letters.filter(({ to }) => to === address)).toHaveLength(1);
  const tasks = `SELECT t.assignee_id FROM tasks t JOIN requests r ON r.id = t.request_id
    JOIN identities i ON i.client_id = r.client_id WHERE i.value = ? AND r.channel = 'mail'`;
  expect(await rowsOf(tasks, address)).toEqual([{ assignee_id: expect.any(String) }]);
  expect(await readLedger(mailDeps, 'mail')).toMatchObject({ balanced: true, waiting: 0 });
  expect(await loadsInD1()).toEqual(await loadsInDispatcher());
};

/** The same on a machine that dies at a batch of D1; nothing that was deferred survives it. */
function dying(crash: Crash): MailDeps {
  const base = crashing(db, crash);
  const intake = { ...mailDeps.intake, db: base, assign: assignWith(base), drain: () => new Promise<void>(() => {}) };
  return { ...mailDeps, db: base, intake, work: async () => undefined };
}

describe('a letter, and a crash', () => {
  test('[DD5] after its raw letter was kept, before its row: the sweep gives it one', async () => {
    const from = await aClient();
    const bytes = new TextEncoder().encode(aLetter({ from }));
    const deps: MailDeps = {
      ...mailDeps,
      db: new Proxy(db, { get: (target, name) => (name === 'insert' ? fail : Reflect.get(target, name)) }),
    };
    const fallen = ingestMail(deps, {
      envelope: { from, to: DESK },
      verdict: { aligned: false },
      body: new Blob([bytes]).stream(),
      size: bytes.length,
    });
    await expect(fallen).rejects.toThrow('the base is away');
    expect(await readLedger(mailDeps, 'mail')).toMatchObject({ balanced: false });

    await sweepNow();
    await expectWhole(from);
    // Its sender was told nothing, and tries again.
    await put(aLetter({ from }));
    await quiet();
  });

  test('[DD5] after its row was written, before anything else: the next sweep understands it', async () => {
    const from = await aClient();
    const { work } = mailDeps;
    mailDeps.work = async () => undefined;
    await put(aLetter({ from }));
    mailDeps.work = work;
    expect(await fatesOf(from)).toEqual([]);
    expect(await readLedger(mailDeps, 'mail')).toMatchObject({ balanced: true, waiting: 1 });

    clock.now += 31_000;
    await sweepNow({ atStart: false });
    await expectWhole(from);
  });

  test('[DD5] a sweep leaves young letters to whoever keeps them', async () => {
    const from = await aClient();
    const { work } = mailDeps;
    mailDeps.work = async () => undefined;
    await put(aLetter({ from }));
    mailDeps.work = work;

    clock.now += 10_000;
    await sweepNow({ atStart: false });
    expect(await fatesOf(from)).toEqual([]);
    await sweepNow();
    await expectWhole(from);
  });

  test.each<[string, Crash]>([
    ['before it was looked up', { at: 1, when: 'before' }],
    ['after it was looked up', { at: 1, when: 'after' }],
    ['after intake had read', { at: 2, when: 'after' }],
    ['before the one batch', { at: 3, when: 'before' }],
    ['after the one batch', { at: 3, when: 'after' }],
    ['before the assignment', { at: 4, when: 'before' }],
    ['after the assignment', { at: 4, when: 'after' }],
  ])('[DD5] %s: one sweep makes it whole, and a repeat adds nothing', async (_, crash) => {
    const from = await aClient();
    const raw = aLetter({ from });
    const { work } = mailDeps;
    mailDeps.work = async () => undefined;
    await put(raw);
    mailDeps.work = work;
    await workOffKept(dying(crash), { olderThanMs: 0 }).catch(() => undefined);
    loseDeferred();

    clock.now += 100_000;
    await sweepNow();
    await expectWhole(from);
    await put(raw);
    await quiet();
    expect(await fatesOf(from)).toEqual([{ fate: 'filed' }, { fate: 'ignored' }]);
    expect(letters.filter(({ to }) => to === from)).toHaveLength(1);
  });

  test('[DD5] a raw letter that is gone keeps nothing behind it waiting, and shows in the ledger', async () => {
    const [from, other] = [await aClient(), await aClient()];
    const { work } = mailDeps;
    mailDeps.work = async () => undefined;
    await put(aLetter({ from }));
    mailDeps.work = work;
    const [lost] = await rowsOf<{ raw_key: string }>(
      "SELECT raw_key FROM inbox WHERE channel = 'mail' AND state = 'kept'",
    );
    mailDeps.fresh.take(lost!.raw_key);
    await env.FILES.delete(lost!.raw_key);
    await put(aLetter({ from: other }));
    await quiet();

    expect(await fatesOf(other)).toEqual([{ fate: 'filed' }]);
    expect((await readLedger(mailDeps, 'mail')).balanced).toBe(false);
  });
});

const fail = () => {
  throw new Error('the base is away');
};
