import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { comparePeers, type Outcome } from '../bench/peers/compare.ts';
import { drawPeers } from '../bench/peers/picture.ts';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
let outcomes: Outcome[];
beforeAll(() => {
  outcomes = comparePeers();
});

test('[AS2] of ten thousand arrivals, 200 of them at once, each goes to somebody who carries least', () => {
  expect(outcomes.find(({ policy }) => policy === 'Frontdesk')).toMatchObject({ worstRegret: 0, exact: 1 });
});

test("the README's comparison is what the same arrivals give today", () => {
  const row = ({ policy, regret, worstRegret, exact, spread, wait, longWait }: Outcome) =>
    `| ${policy} | ${regret.toFixed(1)}; ${worstRegret} | ${Math.round(exact * 100)} % | ${spread} | ${Math.round(wait)}; ${Math.round(longWait)} min |`;
  const readme = read('README.md');
  for (const outcome of outcomes) expect(readme).toContain(row(outcome));
  expect(read('docs/pictures/peers.svg')).toBe(drawPeers(outcomes));
});
