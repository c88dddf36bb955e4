import { expect, test } from 'vitest';
import { AT_ONCE, COALESCE_MS, PokeLine, SPREAD_MS } from '../../worker/hub/poke-line.ts';

/** A line over sockets that are names, with time in hand: what was told when. */
function aLine() {
  const told: [at: number, socket: string, head: number][] = [];
  let agenda: { at: number; act: () => void }[] = [];
  let now = 0;
  const line = new PokeLine<string>({
    send: (socket, head) => told.push([now, socket, head]),
    after: (ms, act) => agenda.push({ at: now + ms, act }),
  });
  const passUntil = (end: number) => {
    for (;;) {
      const [next] = agenda.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      agenda = agenda.filter((entry) => entry !== next);
      now = next.at;
      next.act();
    }
    now = end;
  };
  return { line, told, passUntil, isIdle: () => agenda.length === 0 };
}

test('the first at once, the following coalesced to the newest head', () => {
  const { line, told, passUntil } = aLine();

  line.poke(['a'], 1);
  line.poke(['a'], 2);
  line.poke(['a'], 4);
  line.poke(['a'], 3); // commits overtake each other on their way here
  passUntil(COALESCE_MS);

  expect(told).toEqual([
    [0, 'a', 1],
    [COALESCE_MS, 'a', 4],
  ]);
});

test('under a stream of pokes a socket hears one each 150 ms, and the last one for certain', () => {
  const { line, told, passUntil, isIdle } = aLine();

  for (let head = 1; head <= 100; head += 1) {
    line.poke(['a'], head);
    passUntil(head * 10);
  }
  passUntil(10_000);

  expect(told.length).toBeLessThanOrEqual(2 + 1000 / COALESCE_MS);
  expect(told.at(-1)?.[2]).toBe(100);
  expect(isIdle()).toBe(true);
});

test('one in peace does not hold up another', () => {
  const { line, told } = aLine();

  line.poke(['a'], 1);
  line.poke(['a', 'b'], 2);

  expect(told).toEqual([
    [0, 'a', 1],
    [0, 'b', 2],
  ]);
});

test('a socket that has gone is not told what it was owed', () => {
  const { line, told, passUntil } = aLine();

  line.poke(['a'], 1);
  line.poke(['a'], 2);
  line.forget('a');
  passUntil(1000);

  expect(told).toEqual([[0, 'a', 1]]);
});

test('200 devices do not pull in one instant: 50 at once, all within half a second', () => {
  const { line, told, passUntil } = aLine();
  const devices = Array.from({ length: 200 }, (_, index) => `device ${index}`);

  line.poke(devices, 1);
  expect(told).toHaveLength(AT_ONCE);
  passUntil(SPREAD_MS);

  expect(new Set(told.map(([, socket]) => socket)).size).toBe(200);
  const perInstant = Map.groupBy(told, ([at]) => at);
  expect(Math.max(...[...perInstant.values()].map((group) => group.length))).toBeLessThanOrEqual(AT_ONCE);
});
