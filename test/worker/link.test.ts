import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LinkLetter } from '#domain/link';
import type { Carried } from '../../worker/channels/mail/deliver.ts';
import { listEmployees } from '../../worker/db/queries/staff.ts';
import { endLinks } from '../../worker/db/queries/invitations.ts';
import { linksOf } from '../../worker/http/auth/links.ts';
import { sendLink as queueNewLink } from '../../worker/mutations/admin/send-link.ts';
import { drainOutbox } from '../../worker/outbox/drain.ts';
import { sendLink } from '../../worker/outbox/link.ts';
import { anAccount } from '../support/http.ts';
import { deps, quiet, rowsOf } from '../support/desk.ts';
import { clock, drainDeps } from '../support/intake.ts';
import { anEmployee, anId, anOrganisation, db, NOON } from '../support/worker.ts';

/** Letters with a link to a password: what becomes of those that do not leave. */

const links = linksOf(env.AUTH_SECRET, env.PUBLIC_URL);
const now = () => clock.now;
let answer: Carried;
let letters: LinkLetter[];

beforeAll(() => anOrganisation());
beforeEach(() => {
  clock.now = NOON;
  answer = { kind: 'sent', sentAs: '1@far' };
  letters = [];
});

const drain = () => {
  const writeLetter = async (letter: LinkLetter) => {
    letters.push(letter);
    return answer;
  };
  return drainOutbox({ ...drainDeps, link: (payload) => sendLink({ db, now, links, writeLetter }, payload) });
};

/** Writes to them, and waits until the letter has been attempted once. */
async function write(employeeId: string, purpose: 'invite' | 'reset' = 'invite'): Promise<void> {
  await queueNewLink({ ...deps, now, drain, links }, employeeId, purpose);
  await quiet();
}

const undeliveredOf = async (id: string) =>
  (await listEmployees(db, clock.now)).find((one) => one.id === id)?.undelivered;
const effectsOf = (id: string) => rowsOf(`SELECT state, attempts FROM outbox WHERE id LIKE '%' || ?`, id);

describe('a letter with a link', () => {
  test('[OB5] that left is nobody’s trouble', async () => {
    const id = await anEmployee([]);
    await write(id);

    expect(letters).toHaveLength(1);
    expect(await undeliveredOf(id)).toBeNull();
    expect(await effectsOf(id)).toEqual([]);
  });

  test('[OB5] that was refused for good is tried no more, and is seen beside the name until another leaves', async () => {
    const id = await anEmployee([]);
    answer = { kind: 'refused', permanent: true, code: 'mail.refused', detail: '550 no such user' };
    await write(id);

    expect(await undeliveredOf(id)).toEqual({
      purpose: 'invite',
      state: 'failed',
      code: 'mail.refused',
      detail: '550 no such user',
    });
    clock.now += 24 * 60 * 60_000;
    await drain();
    expect(letters).toHaveLength(1);

    answer = { kind: 'sent', sentAs: '2@far' };
    await write(id);
    expect(await undeliveredOf(id)).toBeNull();
  });

  test('[OB5] that could not leave yet is tried again, and says so meanwhile', async () => {
    const id = await anEmployee([]);
    answer = { kind: 'refused', permanent: false, code: 'mail.unreachable', detail: '' };
    await write(id);
    expect(await undeliveredOf(id)).toMatchObject({ state: 'retrying', code: 'mail.unreachable' });

    answer = { kind: 'sent', sentAs: '3@far' };
    clock.now += 30_000;
    await drain();
    expect(letters.map(({ url }) => url)).toEqual([letters[0]?.url, letters[0]?.url]);
    expect(await undeliveredOf(id)).toBeNull();
  });

  test('[OB5] of which nobody knows is tried again: twice the same link harms nobody', async () => {
    const id = await anEmployee([]);
    answer = { kind: 'unknown', detail: 'the line broke' };
    await write(id);

    expect(await undeliveredOf(id)).toMatchObject({
      state: 'retrying',
      code: 'mail.unknown',
      detail: 'the line broke',
    });
  });

  test('[OB5] is written no more once its link has been ended, used, or is past its end', async () => {
    const [ended, late] = [await anEmployee([]), await anEmployee([])];
    answer = { kind: 'refused', permanent: false, code: 'mail.unreachable', detail: '' };
    await write(ended);
    await write(late, 'reset');
    await db.batch([endLinks(db, ended, clock.now)]);
    clock.now += 61 * 60_000;
    letters = [];
    await drain();

    expect(letters.filter(({ to }) => to.startsWith(ended) || to.startsWith(late))).toEqual([]);
    expect([await effectsOf(ended), await effectsOf(late)]).toEqual([[], []]);
  });

  test('[OB5] matters no more to who has a password, nor does one for a new password after a day', async () => {
    const email = `${anId('joined')}@desk.test`;
    const id = await anEmployee([], { email });
    answer = { kind: 'refused', permanent: true, code: 'mail.refused', detail: '' };
    await write(id);
    await anAccount({ id, email });
    expect(await undeliveredOf(id)).toBeNull();

    await write(id, 'reset');
    expect(await undeliveredOf(id)).toMatchObject({ purpose: 'reset', state: 'failed' });
    clock.now += 25 * 60 * 60_000;
    expect(await undeliveredOf(id)).toBeNull();
  });
});
