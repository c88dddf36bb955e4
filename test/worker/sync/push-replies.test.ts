import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Device, drains, quiet } from '../../support/device.ts';
import { aCard, aReply, codes, write, type Card } from '../../support/card.ts';
import { first, rows } from '../../support/sql.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

let team: string;
let anna: string;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  anna = await anEmployee([team]);
  card = await aCard(team, { assigneeId: anna });
});

const outboxState = async (messageId: string) =>
  (await first<{ state: string }>('SELECT state FROM outbox WHERE id = ?', `mail_${messageId}`)).state;

describe('replies', () => {
  test('[SY6] own words do not hold the next reply; a colleague’s do', async () => {
    const [device, colleague] = [new Device(anna), new Device(await anEmployee([team]))];
    const { head } = await device.push([]);
    const own = await device.push([
      aReply(card, device, { base: head }).mutation,
      aReply(card, device, { base: head }).mutation,
    ]);
    await colleague.push([aReply(card, colleague).mutation]);
    const late = await device.push([aReply(card, device, { base: own.head }).mutation]);

    expect(codes(own.results)).toEqual(['ok', 'ok']);
    expect(codes(late.results)).toEqual(['reply.unseen']);
  });

  test('[ST5] a reply waits ten seconds in the outbox, and can be taken back until it is being sent', async () => {
    const device = new Device(anna);
    const [kept, late] = [aReply(card, device), aReply(card, device)];
    drains.length = 0;
    await device.push([kept.mutation, late.mutation]);
    await write({ op: 'patch', table: 'messages', id: kept.messageId, rootId: card.clientId, set: { failure: null } });
    await rows(`UPDATE outbox SET state = 'sending' WHERE id = ?`, `mail_${late.messageId}`);
    const { results } = await device.push([
      device.write('reply.undo', { messageId: kept.messageId }),
      device.write('reply.undo', { messageId: late.messageId }),
    ]);
    await quiet();

    expect(codes(results)).toEqual(['ok', 'reply.too-late']);
    expect(await outboxState(kept.messageId)).toBe('undone');
    expect(await outboxState(late.messageId)).toBe('sending');
    expect(drains).toContain(10_000);
  });

  test('[ST5] written and taken back offline, it is never sent', async () => {
    const device = new Device(anna);
    const { mutation, messageId } = aReply(card, device);
    const { results } = await device.push([mutation, device.write('reply.undo', { messageId })]);

    expect(codes(results)).toEqual(['ok', 'ok']);
    expect(await outboxState(messageId)).toBe('undone');
  });

  test('[ST5] what failed is put back to the address it had', async () => {
    const device = new Device(anna);
    const { mutation, messageId } = aReply(card, device);
    await device.push([mutation]);
    await rows(`UPDATE outbox SET state = 'failed' WHERE id = ?`, `mail_${messageId}`);
    await write({ op: 'patch', table: 'messages', id: messageId, rootId: card.clientId, set: { state: 'failed' } });
    const { results } = await device.push([device.write('reply.retry', { messageId })]);

    expect(codes(results)).toEqual(['ok']);
    expect(await first('SELECT state, payload FROM outbox WHERE id = ?', `mail_${messageId}`)).toEqual({
      state: 'queued',
      payload: JSON.stringify({ messageId, to: `${card.clientId}@client.test` }),
    });
  });
});
