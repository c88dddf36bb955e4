import { writeFileSync } from 'node:fs';
import { atLeast, atMost, told, type Figure } from './figure.ts';
import { comparePeers } from './peers/compare.ts';
import { drawPeers } from './peers/picture.ts';

const OURS = 'Frontdesk';

/** Peers' policies and ours over the same arrivals; draws the README's picture of it anew. */
export function peers(): Figure[] {
  const outcomes = comparePeers();
  writeFileSync('docs/pictures/peers.svg', drawPeers(outcomes));
  return outcomes.flatMap(({ policy, worstRegret, exact, spread, wait, longWait }) => {
    const figure = (what: string, value: number, unit: string) => ({ name: `${policy}: ${what}`, value, unit });
    const regret = figure('chosen load − least load, at worst', worstRegret, 'tasks');
    const share = figure('chose somebody who carried least', exact * 100, '%');
    return [
      ...(policy === OURS ? [atMost(0, regret), atLeast(100, share)] : [told(regret), told(share)]),
      told(figure('most − least carried, p95', spread, 'tasks')),
      told(figure('wait until somebody begins, mean', wait, 'min')),
      told(figure('the same, p99', longWait, 'min')),
    ];
  });
}
