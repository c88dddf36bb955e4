import { ask } from '#domain/assignment/ask';
import type { LoadBook } from '#domain/assignment/book';
import { applyNews } from '#domain/assignment/news';
import { board } from './board.ts';
import { atMost, quantile, type Figure } from './figure.ts';
import { asked, ended, makeBook } from './load-book.ts';
import { peers } from './peers.ts';
import { trial } from './trial.ts';

const EMPLOYEES = 200;
const OPEN_TASKS = 2_000;
const DECISIONS = 10_000;
const TEAM = 'team';

/**
 * Decisions of the load book with 200 employees and 2,000 open tasks, to which the Dispatcher adds storage and the call. Then
 * peers' policies beside ours, the board, and rules tried in a browser.
 */
export async function assignment(): Promise<Figure[]> {
  const memberIds = Array.from({ length: EMPLOYEES }, (_, index) => `emp-${index}`);
  const book = makeBook(memberIds, [{ id: TEAM, memberIds }]);
  for (let index = 0; index < OPEN_TASKS; index += 1) decideOn(book, index);
  const times: number[] = [];
  let regret = 0;
  for (let index = OPEN_TASKS; index < OPEN_TASKS + DECISIONS; index += 1) {
    const began = performance.now();
    const { load, least } = decideOn(book, index);
    times.push(performance.now() - began);
    regret = Math.max(regret, load - least);
    // As many tasks end as begin, so that the book keeps its size.
    applyNews(book, [ended(`task-${index - OPEN_TASKS}`, TEAM)], index);
  }
  return [
    atMost(5, { name: 'decision over the load book, p99', value: quantile(times, 0.99), unit: 'ms' }),
    atMost(0, { name: `chosen load − least load, worst of ${DECISIONS}`, value: regret, unit: 'tasks' }),
    ...peers(),
    ...(await board()),
    ...(await trial()),
  ];
}

function decideOn(book: LoadBook, index: number): { load: number; least: number } {
  const answer = ask(book, asked(`task-${index}`, TEAM), index);
  if (answer.kind !== 'granted') throw new Error(`task-${index} was not granted`);
  const { candidates } = answer.receipt;
  const chosen = candidates.find(({ employeeId }) => employeeId === answer.employeeId);
  return { load: chosen?.load ?? Number.NaN, least: Math.min(...candidates.map(({ load }) => load)) };
}
