import { beforeAll, beforeEach, expect, test } from 'vitest';
import { trim } from '../../../worker/jobs/trim.ts';
import { aCard, aNote, codes, rescope, write, type Card } from '../../support/card.ts';
import { Device } from '../../support/device.ts';
import { count, first } from '../../support/sql.ts';
import { anEmployee, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

const DAY = 24 * 3_600_000;
let team: string;
let anna: string;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  anna = await anEmployee([team]);
  card = await aCard(team, { assigneeId: anna });
});

test('[SY20] moves and deletions are forgotten after 90 days; who slept longer begins again, who did not goes on', async () => {
  const device = new Device(anna);
  const { to: slept } = await device.pull(0);
  await write(rescope(card.clientId, [`team:${team}`, 'team:other']));
  const { to: awake } = await device.pull(slept);
  await trim(db, NOON + 89 * DAY);
  expect((await device.pull(slept)).patch).toContainEqual(expect.objectContaining({ op: 'resync' }));

  await trim(db, NOON + 91 * DAY);
  expect(await count(`sync_log WHERE kind <> 'put'`)).toBe(0);
  expect(await device.tryPull(slept)).toMatchObject({ kind: 'reset', reason: 'too-old' });
  expect(await device.tryPull(awake)).toMatchObject({ kind: 'page', patch: [] });
  expect(await first('SELECT min_seq FROM sync_head')).toEqual({ min_seq: awake });
});

test('[SY20] the fate of a mutation is remembered for 180 days', async () => {
  const device = new Device(anna);
  const note = aNote(card, device);
  await device.push([note]);
  await trim(db, NOON + 179 * DAY);
  expect(codes((await device.push([note])).results)).toEqual(['ok']);
  await trim(db, NOON + 181 * DAY);
  expect(await count('sync_mutation WHERE mut_id = ?', note.id)).toBe(0);
});
