import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REQUEST_KINDS, STATUS_MEANINGS, type RequestKind } from '#domain/model';
import { BUILT_IN, statusesOf, whyNotStatuses, type StatusFacts } from '#domain/status';
import {
  cellKey,
  columnsOf,
  editsOf,
  isBack,
  isTicked,
  rowsOf,
  ticked,
} from '../../../src/lib/features/settings/statuses/matrix-draft.ts';
import { firstWays, placeAfter } from '../../../src/lib/features/settings/statuses/new-status.ts';

const cell = (from: string, to: string) => ({ kind: 'usual', from, to }) as const;
const of = (id: string) => BUILT_IN.find((status) => status.id === id)!;

describe('a matrix being edited', () => {
  test('[ST7] only what differs from the matrix as it is by now is an edit', () => {
    const ticks = { [cellKey(cell('doing', 'open'))]: true, [cellKey(cell('open', 'done'))]: true };
    expect(editsOf(BUILT_IN, ticks)).toEqual({ allow: [cell('doing', 'open')], refuse: [] });
    expect(isTicked(BUILT_IN, ticks, cell('doing', 'open'))).toBe(true);
    expect(editsOf(ticked(BUILT_IN, ticks), ticks)).toEqual({ allow: [], refuse: [] });
  });

  test('[ST2] there are rows for what goes on, retired or not, and columns for what can be chosen', () => {
    const retired = BUILT_IN.map((status) => ({ ...status, active: status.id !== 'doing' }));
    expect(rowsOf(retired, 'usual').map(({ id }) => id)).toEqual(['open', 'doing']);
    expect(columnsOf(retired, 'usual').map(({ id }) => id)).toEqual(['open', 'done', 'cancelled']);
  });

  test('[ST1] a way to what comes earlier is a way back, and none of the built-in ones is', () => {
    expect(isBack(BUILT_IN, of('ready'), of('confirmed'))).toBe(true);
    const ways = BUILT_IN.flatMap((from) =>
      REQUEST_KINDS.flatMap((kind) => from.moves[kind].map((to) => isBack(BUILT_IN, from, of(to)))),
    );
    expect(ways).not.toContain(true);
  });
});

describe('a new status', () => {
  test('[ST1][ST8] whatever it means and wherever it stands: no way back, and no trap', () => {
    const made = fc.record({
      meaning: fc.constantFrom(...STATUS_MEANINGS),
      kinds: fc.subarray([...REQUEST_KINDS], { minLength: 1 }),
      place: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 5 }), (wanted) => {
        let all = statusesOf([]);
        for (const [at, { meaning, kinds, place }] of wanted.entries()) {
          const peers = all.filter((one) => one.meaning === meaning);
          const position = placeAfter(peers, peers[place]?.id ?? null);
          const id = `st_0000000${at}`;
          const ways = firstWays(all, { id, meaning, kinds, position });
          const moves = { usual: [], order: [] };
          const made: StatusFacts = { id, name: id, meaning, colour: 'grey', kinds, position, active: true, moves };
          const added = (from: string, kind: RequestKind) =>
            ways.filter((way) => way.kind === kind && way.from === from).map(({ to }) => to);
          const rows = [...all, made].map((status) => ({
            ...status,
            moves: {
              usual: [...status.moves.usual, ...added(status.id, 'usual')],
              order: [...status.moves.order, ...added(status.id, 'order')],
            },
          }));
          all = statusesOf(rows);
          expect(whyNotStatuses(all)).toBeNull();
          for (const { from, to } of ways)
            expect(
              isBack(
                all,
                all.find((one) => one.id === from)!,
                all.find((one) => one.id === to)!,
              ),
            ).toBe(false);
        }
      }),
    );
  });

  test('[ST7] stands right behind the one it comes after', () => {
    const peers = BUILT_IN.filter(({ meaning }) => meaning === 'doing');
    expect(['doing', 'confirmed', 'ready', null].map((after) => placeAfter(peers, after))).toEqual([150, 250, 400, 0]);
  });
});
