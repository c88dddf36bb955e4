import { ask } from '#domain/assignment/ask';
import { LoadBook } from '#domain/assignment/book';
import { applyNews } from '#domain/assignment/news';
import { board } from './board.ts';
import { atMost, quantile, type Figure } from './figure.ts';

const EMPLOYEES = 200;
const OPEN_TASKS = 2_000;
const DECISIONS = 10_000;
const TEAM = 'team';
const ENDED = { acknowledgeBy: null, passed: [], open: false };
const WORK = { channel: 'form', type: 'question' } as const;

/** Decisions of the load book with 200 employees and 2,000 open tasks; the Dispatcher adds storage and the call. Then the board. */
export async function assignment(): Promise<Figure[]> {
  const book = makeBook();
  for (let index = 0; index < OPEN_TASKS; index += 1) decideOn(book, index);
  const times: number[] = [];
  let regret = 0;
  for (let index = OPEN_TASKS; index < OPEN_TASKS + DECISIONS; index += 1) {
    const began = performance.now();
    const { load, least } = decideOn(book, index);
    times.push(performance.now() - began);
    regret = Math.max(regret, load - least);
    // As many tasks end as begin, so that the book keeps its size.
    applyNews(
      book,
      [{ taskId: `task-${index - OPEN_TASKS}`, teamId: TEAM, ...WORK, rev: 9, assigneeId: null, ...ENDED }],
      index,
    );
  }
  return [
    atMost(5, { name: 'decision over the load book, p99', value: quantile(times, 0.99), unit: 'ms' }),
    atMost(0, { name: `chosen load − least load, worst of ${DECISIONS}`, value: regret, unit: 'tasks' }),
    ...(await board()),
  ];
}

function makeBook(): LoadBook {
  const memberIds = Array.from({ length: EMPLOYEES }, (_, index) => `emp-${index}`);
  const here = { active: true, away: false, awaySince: null, capacity: null, tier: 'regular' } as const;
  const employees = memberIds.map((id) => ({ id, ...here }));
  const team = { id: TEAM, policy: 'least-busy', rules: {}, memberIds } as const;
  const roster = { employees, teams: [team], office: { openingHours: [], timeZone: 'UTC' } };
  return LoadBook.from({ roster, entries: [], lastGrantedAt: [], turns: [] });
}

function decideOn(book: LoadBook, index: number): { load: number; least: number } {
  const answer = ask(
    book,
    { taskId: `task-${index}`, teamId: TEAM, ...WORK, rev: 1, continueWith: null, passed: [] },
    index,
  );
  if (answer.kind !== 'granted') throw new Error(`task-${index} was not granted`);
  const { candidates } = answer.receipt;
  const chosen = candidates.find(({ employeeId }) => employeeId === answer.employeeId);
  return { load: chosen?.load ?? Number.NaN, least: Math.min(...candidates.map(({ load }) => load)) };
}
