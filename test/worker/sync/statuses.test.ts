import * as fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_IN_STATUSES, type StatusMeaning } from '#domain/model';
import type { StatusesSet } from '#domain/mutations/statuses-set';
import { mayMove } from '#domain/status';
import { listStatuses } from '../../../worker/db/queries/statuses.ts';
import { aCard, codes, type Card } from '../../support/card.ts';
import { Device, START } from '../../support/device.ts';
import { first } from '../../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam, db } from '../../support/worker.ts';

let team: string;
let anna: string;
let boss: Device;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  anna = await anEmployee([team]);
  boss = new Device(await anEmployee([], { role: 'manager' }));
  card = await aCard(team, { assigneeId: anna });
});

const NOTHING: StatusesSet = { add: [], change: [], allow: [], refuse: [] };
const edit = (set: Partial<StatusesSet>, by = boss) => by.push([by.write('statuses.set', { ...NOTHING, ...set })]);
const aStatus = (meaning: StatusMeaning = 'doing') =>
  ({ id: anId('st'), name: crypto.randomUUID(), meaning, colour: 'pink', kinds: ['usual'], position: 500 }) as const;
const statusOf = async ({ requestId }: Card) =>
  (await first<{ status: string }>('SELECT status FROM requests WHERE id = ?', requestId)).status;

describe('the matrix on the server', () => {
  test('[ST7] a move written offline against an older matrix is refused, with its code, and changes nothing', async () => {
    const made = aStatus();
    const ways = [
      { kind: 'usual', from: 'open', to: made.id },
      { kind: 'usual', from: made.id, to: 'done' },
    ] as const;
    expect(codes((await edit({ add: [made], allow: ways })).results)).toEqual(['ok']);
    const device = new Device(anna);
    const queued = device.write('request.setStatus', { requestId: card.requestId, to: made.id });

    await edit({ refuse: [ways[0]] });
    const { results } = await device.push([queued]);

    expect(results).toMatchObject([{ status: 'rejected', code: 'request.one-way' }]);
    expect(await statusOf(card)).toBe('open');
    expect((await device.push([queued])).results).toEqual(results);
  });

  test('[ST7] every device hears of the matrix, whoever it belongs to', async () => {
    const made = aStatus();
    await edit({ add: [made], allow: [{ kind: 'usual', from: made.id, to: 'done' }] });
    const { patch } = await new Device(anna).pull(START);
    expect(patch).toContainEqual(
      expect.objectContaining({
        op: 'put',
        table: 'statuses',
        row: expect.objectContaining({ id: made.id, rootId: 'org' }),
      }),
    );
  });

  test('[PR12] an employee’s device edits nothing', async () => {
    const device = new Device(anna);
    expect(codes((await edit({ add: [aStatus()] }, device)).results)).toEqual(['status.not-allowed']);
  });

  test('[ST8] of two edits that are fine alone and a trap together, one is refused', async () => {
    const made = aStatus();
    const out = (to: string) => ({ kind: 'usual', from: made.id, to }) as const;
    await edit({ add: [made], allow: [out('done'), out('cancelled')] });
    const other = new Device(boss.actor.id);
    const answers = await Promise.all([edit({ refuse: [out('done')] }), edit({ refuse: [out('cancelled')] }, other)]);

    expect(answers.flatMap(({ results }) => codes(results)).toSorted()).toEqual(['ok', 'status.trap']);
  });

  test('[ST7] edits and moves at once: no request is ever where the matrix of that moment did not lead', async () => {
    const script = fc.sample(fc.array(fc.constantFrom(...BUILT_IN_STATUSES), { minLength: 4, maxLength: 4 }), 6);
    for (const wishes of script) {
      const one = await aCard(team, { assigneeId: anna });
      const device = new Device(anna);
      const flips = [{ allow: [BACK] }, { refuse: [BACK] }, { allow: [BACK] }, { refuse: [BACK] }];
      for (const [at, to] of wishes.entries()) {
        const before = await statusOf(one);
        const [answer] = await Promise.all([
          device.push([device.write('request.setStatus', { requestId: one.requestId, to })]),
          edit(flips[at]!),
        ]);
        const after = await statusOf(one);
        if (after === before) continue;
        expect([codes(answer.results), after]).toEqual([['ok'], to]);
        const asItWas = await listStatuses(db);
        const isFree = before === BACK.from && to === BACK.to;
        expect(isFree || mayMove(asItWas, { type: 'question', status: before }, to)).toBe(true);
      }
    }
  }, 60_000);
});

/** The one way that is edited while requests move. */
const BACK = { kind: 'usual', from: 'doing', to: 'open' } as const;
