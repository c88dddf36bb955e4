import { mkdirSync, writeFileSync } from 'node:fs';
import { buildIfStale } from '../../worker/local/build/build.ts';
import { app } from './app.ts';
import { assignment } from './assignment.ts';
import type { Figure } from './figure.ts';
import { intake } from './intake.ts';
import { mail } from './mail.ts';
import { order } from './order.ts';
import { reports } from './reports.ts';
import { register } from './register.ts';
import { review } from './review.ts';
import { size } from './size.ts';
import { sync } from './sync/sync.ts';

/** `npm run bench [-- NAME]`: measures, prints a table, writes bench/results.json; exit code 1 when a figure is missed. */
const BENCHES: Readonly<Record<string, () => Promise<Figure[]>>> = {
  size,
  assignment,
  intake,
  mail,
  register,
  order,
  review,
  app,
  reports,
  sync,
};

const [name] = process.argv.slice(2);
const chosen = Object.entries(BENCHES).filter(([known]) => name === undefined || known === name);
if (chosen.length === 0) {
  console.error(`No bench is called ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

await buildIfStale(console.log);
const figures: Figure[] = [];
for (const [called, measure] of chosen) {
  console.log(`Measuring ${called} …`);
  figures.push(...(await measure()));
}
console.table(figures);
mkdirSync('bench', { recursive: true });
writeFileSync('bench/results.json', `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
