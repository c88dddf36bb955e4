import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCard, aClientsMessage, aNote, aReply, codes, write, type Card } from '../../support/card.ts';
import { deps, Device, EPOCH } from '../../support/device.ts';
import { count, first, rows } from '../../support/sql.ts';
import { anEmployee, anOrganisation, aTeam, NOON } from '../../support/worker.ts';

/** After a restore: the base lives in the epoch after the one the devices wrote in. */
const NOW = { epoch: EPOCH + 1 };
const MINUTE = 60_000;

let anna: string;
let device: Device;
let card: Card;

beforeAll(async () => {
  await anOrganisation();
  await rows('UPDATE sync_head SET epoch = ?', NOW.epoch);
});
afterAll(() => rows('UPDATE sync_head SET epoch = ?', EPOCH));
beforeEach(async () => {
  const team = await aTeam();
  anna = await anEmployee([team]);
  card = await aCard(team, { assigneeId: anna });
  device = new Device(anna);
});

const messageOf = (id: string) =>
  first<{ state: string; failure: string | null; at: number }>(
    'SELECT state, failure, at FROM messages WHERE id = ?',
    id,
  );

test('[SY16] a reply of an earlier epoch is never sent, whether it was taken there or not', async () => {
  const taken = aReply(card, device, { epoch: EPOCH, was: { at: NOON - 60 * MINUTE, done: true } });
  const waiting = aReply(card, device, { epoch: EPOCH, was: { at: NOON - 30 * MINUTE, done: false } });
  const { results } = await device.push([taken.mutation, waiting.mutation], NOW);

  expect(codes(results)).toEqual(['ok', 'ok']);
  for (const { messageId } of [taken, waiting]) {
    expect(await messageOf(messageId)).toMatchObject({ state: 'unknown', failure: 'mail.unknown' });
    expect(await first('SELECT state FROM outbox WHERE id = ?', `mail_${messageId}`)).toEqual({ state: 'unknown' });
  }
  const { results: again } = await device.push([device.write('reply.retry', { messageId: taken.messageId })], NOW);
  expect(codes(again)).toEqual(['ok']);
  expect(await first('SELECT state FROM outbox WHERE id = ?', `mail_${taken.messageId}`)).toEqual({ state: 'queued' });
});

test('[SY16] a retry of an earlier epoch sends nothing either', async () => {
  const reply = aReply(card, device);
  await device.push([reply.mutation], NOW);
  await rows(`UPDATE outbox SET state = 'failed' WHERE id = ?`, `mail_${reply.messageId}`);
  const failed = { state: 'failed' } as const;
  await write({ op: 'patch', table: 'messages', id: reply.messageId, rootId: card.clientId, set: failed });
  await device.push([device.write('reply.retry', { messageId: reply.messageId }, { epoch: EPOCH })], NOW);

  expect(await messageOf(reply.messageId)).toMatchObject({ state: 'unknown' });
  expect(await first('SELECT state FROM outbox WHERE id = ?', `mail_${reply.messageId}`)).toEqual({ state: 'failed' });
});

test('[SY17] what was done has the time it was done at; nothing is of the future', async () => {
  const past = aNote(card, device);
  const future = aNote(card, device);
  const of = (at: number) => ({ epoch: EPOCH, was: { at, done: true } });
  await device.push(
    [
      { ...past, ...of(NOON - MINUTE) },
      { ...future, ...of(NOON + MINUTE) },
    ],
    NOW,
  );
  const times = await rows<{ at: number }>(
    `SELECT at FROM messages WHERE conversation_id = ? AND direction = 'note' ORDER BY at`,
    card.conversationId,
  );

  expect(times.map(({ at }) => at)).toEqual([NOON - MINUTE, NOON]);
});

test('[SY17] what was taken once is history and not held; what was not is judged, and the words handed back are news', async () => {
  const seen = await write(aClientsMessage(card));
  const [taken, blind] = [aReply(card, device), aReply(card, device)];
  const { results } = await device.push(
    [
      { ...taken.mutation, base: seen - 1, epoch: EPOCH, was: { at: NOON, done: true } },
      { ...blind.mutation, base: seen - 1, epoch: EPOCH, was: { at: NOON, done: false } },
    ],
    NOW,
  );
  const colleague = new Device(
    await anEmployee([
      (await first<{ team_id: string }>('SELECT team_id FROM tasks WHERE id = ?', card.taskId)).team_id,
    ]),
  );
  const held = await colleague.push([aReply(card, colleague, { base: seen }).mutation], NOW);

  expect(codes(results)).toEqual(['ok', 'reply.unseen']);
  expect(codes(held.results)).toEqual(['reply.unseen']);
});

test('[SY17] what is not known to have been done stands behind what its author wrote before and the base has kept', async () => {
  const [kept, second, third] = [aNote(card, device), aNote(card, device), aNote(card, device)];
  const takenAt = NOON + MINUTE;
  await device.push([kept], NOW, { ...deps, now: () => takenAt });
  const again = new Device(anna);
  // As its device places them, which never heard that the first was taken.
  const handed = [kept, second, third].map((note, i) => {
    return { ...note, n: i + 1, epoch: EPOCH, was: { at: NOON - MINUTE + i, done: false } };
  });
  const { results } = await again.push(handed, NOW, { ...deps, now: () => takenAt + MINUTE });
  const notes = await rows<{ at: number }>(
    `SELECT at FROM messages WHERE conversation_id = ? AND direction = 'note' ORDER BY at`,
    card.conversationId,
  );

  const places = [takenAt, takenAt + 1, takenAt + 2];
  expect(notes.map(({ at }) => at)).toEqual(places);
  expect(results.map(({ at }) => at)).toEqual(places);
});

test('[SY1] what the restored base still knows is answered as the first time', async () => {
  const note = aNote(card, device);
  const { results } = await device.push([note], NOW);
  const again = new Device(anna);
  const handed = await again.push([{ ...note, n: 1, epoch: EPOCH, was: { at: NOON, done: true } }], NOW);

  expect(handed.results).toEqual(results);
  expect(await count('messages WHERE conversation_id = ?', card.conversationId)).toBe(1);
});
