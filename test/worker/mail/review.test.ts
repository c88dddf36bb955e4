import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/model';
import { readLedger } from '../../../worker/intake/ledger.ts';
import { settleReview } from '../../../worker/intake/mail/settle-review.ts';
import { runMutation } from '../../../worker/mutations/run.ts';
import { drainOutbox } from '../../../worker/outbox/drain.ts';
import * as desk from '../../support/desk.ts';
import { crashing } from '../../support/faults.ts';
import { aMessage, clock, drainDeps, letters, mailDeps, receiveWhole, sweepNow } from '../../support/intake.ts';
import { aLetter, messageOf, put, reviewOf, take } from '../../support/mail.ts';
import { anEmployee, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

let team: string;
let chief: Actor;
let employee: Actor;
beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  chief = { kind: 'employee', id: await anEmployee([team], { role: 'chief' }), role: 'chief', scopes: [] };
  employee = { kind: 'employee', id: await anEmployee([team]), role: 'employee', scopes: [] };
});
beforeEach(() => {
  clock.now = NOON;
  letters.length = 0;
});

const deps = {
  ...desk.deps,
  now: () => clock.now,
  drain: async () => drainOutbox(drainDeps),
  hub: { ...desk.deps.hub, signOut: async () => undefined, rescope: async () => undefined },
  dispatcher: desk.dispatcher,
} as unknown as Parameters<typeof runMutation>[0];
const decide = async (
  ...args: [name: 'review.accept' | 'review.block', reviewId: string] | ['review.link', string, string]
) => {
  const [name, reviewId, clientId] = args;
  const outcome = await runMutation(deps, chief, name, (clientId ? { reviewId, clientId } : { reviewId }) as never);
  await desk.quiet();
  return outcome;
};

let people = 0;
const aStranger = () => `stranger-${(people += 1)}@example.org`;
const fatesOf = (address: string) =>
  desk.rowsOf<{ fate: string; reason: string }>(
    "SELECT fate, reason FROM letters WHERE address = ? AND direction = 'in' ORDER BY at, id",
    address,
  );

describe('review', () => {
  test('[ML7] letters of one stranger are one review; accepting settles them all, as one client and one task', async () => {
    const from = aStranger();
    for (let n = 0; n < 3; n += 1) await take(aLetter({ from: `Stranger <${from}>`, text: `Letter ${n}` }));
    const review = await reviewOf(from);
    expect(review).toMatchObject({ letters: 3, state: 'held' });

    expect(await decide('review.accept', review.id)).toMatchObject({ kind: 'applied' });

    expect((await fatesOf(from)).map(({ fate }) => fate)).toEqual(['filed', 'filed', 'filed']);
    expect(await desk.rowsOf('SELECT id FROM identities WHERE value = ?', from)).toHaveLength(1);
    const tasks = `SELECT t.id FROM tasks t JOIN identities i ON i.client_id = t.client_id WHERE i.value = ?`;
    expect(await desk.rowsOf(tasks, from)).toHaveLength(1);
    expect(letters.filter(({ to }) => to === from)).toHaveLength(1);
    expect((await readLedger(mailDeps, 'mail')).balanced).toBe(true);
    const [client] = await desk.rowsOf<{ evidence: string; clientId: string }>(
      `SELECT i.evidence, r.client_id AS clientId FROM reviews r JOIN identities i ON i.client_id = r.client_id WHERE r.id = ?`,
      review.id,
    );
    expect(client).toMatchObject({ evidence: 'staff' });
  });

  test('[ML7] after that the sender’s letters enter at once, unconfirmed unless they prove who they are', async () => {
    const from = aStranger();
    await take(aLetter({ from }));
    await decide('review.accept', (await reviewOf(from)).id);

    const typed = await take(aLetter({ from, text: 'More' }));
    const proven = await take(aLetter({ from, text: 'And more' }), { verdict: { aligned: true } });

    expect(await messageOf(typed)).toMatchObject({ unconfirmed: 1 });
    expect(await messageOf(proven)).toMatchObject({ unconfirmed: 0 });
    expect(proven.request_id).toBe(typed.request_id);
  });

  test('[ML7] blocking ignores what is held and what comes', async () => {
    const from = aStranger();
    await take(aLetter({ from }));
    await decide('review.block', (await reviewOf(from)).id);
    await take(aLetter({ from, text: 'Again' }));

    expect(await fatesOf(from)).toEqual([
      { fate: 'ignored', reason: 'blocked' },
      { fate: 'ignored', reason: 'blocked' },
    ]);
    expect(await desk.rowsOf('SELECT id FROM identities WHERE value = ?', from)).toEqual([]);
    expect(letters).toEqual([]);
  });

  test('[ML7] linking files at the client named, who has the address from then on because a person says so', async () => {
    const { clientId } = await receiveWhole(await aMessage({ email: aStranger(), mayAcknowledge: false }));
    const from = aStranger();
    const held = await take(aLetter({ from }));

    expect(await decide('review.link', (await reviewOf(from)).id, clientId)).toMatchObject({ kind: 'applied' });

    const identity = 'SELECT client_id, evidence, attested FROM identities WHERE value = ?';
    expect(await desk.rowsOf(identity, from)).toEqual([{ client_id: clientId, evidence: 'staff', attested: 1 }]);
    const [row] = await desk.rowsOf('SELECT fate, client_id FROM letters WHERE id = ?', held.id);
    expect(row).toEqual({ fate: 'filed', client_id: clientId });
  });

  test('[ML7] only who leads decides; the same decision twice is one, another one is refused', async () => {
    const from = aStranger();
    await take(aLetter({ from }));
    const { id } = await reviewOf(from);

    expect(await runMutation(deps, employee, 'review.accept', { reviewId: id })).toMatchObject({ code: 'review.gone' });
    await decide('review.accept', id);
    expect(await decide('review.accept', id)).toMatchObject({ kind: 'applied' });
    expect(await decide('review.block', id)).toMatchObject({ code: 'review.decided' });
  });

  test('[ML7] ten first letters at once are one review', async () => {
    const from = aStranger();
    await Promise.all(Array.from({ length: 10 }, (_, n) => put(aLetter({ from, text: `Letter ${n}` }))));
    await desk.quiet();

    expect(await reviewOf(from)).toMatchObject({ letters: 10 });
    expect(await desk.rowsOf('SELECT id FROM reviews WHERE address = ?', from)).toHaveLength(1);
  });

  test('[ML4] a person who vouches proves nothing to a machine: an aligned letter does', async () => {
    const from = aStranger();
    await take(aLetter({ from }), { verdict: { aligned: true } });
    await decide('review.accept', (await reviewOf(from)).id);

    expect(await desk.rowsOf('SELECT evidence FROM identities WHERE value = ?', from)).toEqual([{ evidence: 'dmarc' }]);
  });

  test.each([1, 2, 3, 4, 5])('[DD5] settling that dies at batch %i is whole after a sweep', async (at) => {
    const from = aStranger();
    await take(aLetter({ from }));
    await take(aLetter({ from, text: 'Another' }));
    const { id } = await reviewOf(from);
    await runMutation({ ...deps, drain: async () => undefined } as typeof deps, chief, 'review.accept', {
      reviewId: id,
    });
    const dying = crashing(db, { at, when: at % 2 === 0 ? 'before' : 'after' });
    const dead = { ...mailDeps, db: dying, intake: { ...mailDeps.intake, db: dying, drain: async () => undefined } };
    await settleReview(dead, id).catch(() => undefined);
    desk.loseDeferred();

    clock.now += 100_000;
    await sweepNow();
    expect((await fatesOf(from)).map(({ fate }) => fate)).toEqual(['filed', 'filed']);
    expect(letters.filter(({ to }) => to === from)).toHaveLength(1);
    expect((await readLedger(mailDeps, 'mail')).balanced).toBe(true);
  });
});
