import { describe, expect, test } from 'vitest';
import { ask } from '#domain/assignment/ask';
import { LoadBook } from '#domain/assignment/book';
import { handOut } from '#domain/assignment/hand-out';
import { atHandUntil, later } from '#domain/assignment/presence';
import { recount } from '#domain/assignment/recount';
import type { RosterEmployee } from '#domain/assignment/decision';
import { anAsk, anOpenTask, aRoster, MINUTE, NOON } from './builders.ts';

const HOUR = 60 * MINUTE;
const looking = (at: number) => ({ at, takesAlerts: false });
const inPocket = (at: number) => ({ at, takesAlerts: true });
type Facts = Partial<RosterEmployee> & { id: string };

/** A team that minds presence, in an office open from nine to six by the clock of Riga, where it is three hours later. */
const roster = (members: readonly Facts[], facts: object = {}) => {
  const made = aRoster(members);
  const openingHours = Array.from({ length: 7 }, () => [[9 * 60, 18 * 60]] as const);
  const office = { openingHours, timeZone: 'Europe/Riga' };
  return { ...made, office, teams: made.teams.map((team) => ({ ...team, presence: 'required' as const, ...facts })) };
};
const open = (members: readonly Facts[], facts?: object) =>
  LoadBook.from({ roster: roster(members, facts), entries: [], lastGrantedAt: [], turns: [] });
const give = (book: LoadBook, now = NOON, facts: Parameters<typeof anAsk>[1] = {}) => {
  const answer = ask(book, anAsk('t1', facts), now);
  return answer.kind === 'granted' ? answer.employeeId : answer.kind;
};

describe('who is at hand', () => {
  test('[AS8] whoever looks at a screen, and a phone in a pocket for half a day', () => {
    expect(atHandUntil(looking(NOON))).toBe(NOON + 10 * MINUTE);
    expect(atHandUntil(inPocket(NOON))).toBe(NOON + 4 * HOUR);
    expect(atHandUntil({ at: 0, takesAlerts: true })).toBe(0);
  });

  test('[AS8] nothing goes to who is not, and the receipt says so; a team that ignores it gives', () => {
    const silent = [
      { id: 'anna', sign: looking(NOON - HOUR) },
      { id: 'berta', sign: looking(NOON - MINUTE) },
    ];

    expect(give(open(silent))).toBe('berta');
    expect(give(open(silent.slice(0, 1)))).toBe('waiting');
    expect(give(open(silent.slice(0, 1), { presence: 'ignored' }))).toBe('anna');
    const answer = ask(open(silent), anAsk('t1'), NOON);
    expect(answer).toMatchObject({ receipt: { candidates: [{ present: false }, { present: true }] } });
  });

  test('[AS8] nor outside working hours, however near the phone', () => {
    const book = open([{ id: 'anna', sign: inPocket(NOON + 5 * HOUR) }]);

    expect(give(book, NOON + 5 * HOUR)).toBe('waiting');
  });

  test('[AS8] who is away is not there, whatever their phone says', () => {
    expect(give(open([{ id: 'anna', sign: looking(NOON), away: true }]))).toBe('waiting');
  });

  test('[AS1] [AS8] the responsible goes on for the patience after they were last at hand', () => {
    const since = NOON - 10 * MINUTE;
    const silent = (minutes: number) => [
      { id: 'anna', sign: looking(since - minutes * MINUTE) },
      { id: 'berta', sign: looking(NOON) },
    ];

    expect(give(open(silent(29)), NOON, { continueWith: 'anna' })).toBe('anna');
    expect(give(open(silent(31)), NOON, { continueWith: 'anna' })).toBe('berta');
  });
});

describe('a sign', () => {
  test('[AS8] gives away what waits for them', () => {
    const book = open([{ id: 'anna' }]);
    expect(give(book)).toBe('waiting');

    book.noteSign('anna', NOON);

    expect(handOut(book, NOON)).toMatchObject([{ taskId: 't1', employeeId: 'anna' }]);
  });

  test('[AS8] that came since the base was read stays; one that was lost comes with the recount', () => {
    const book = open([{ id: 'anna' }, { id: 'berta' }]);
    const truth = roster([
      { id: 'anna', sign: looking(NOON - HOUR) },
      { id: 'berta', sign: looking(NOON) },
    ]);
    book.noteSign('anna', NOON);

    expect(later(looking(NOON), inPocket(NOON - HOUR))).toEqual(inPocket(NOON));
    const waiting = ['t1', 't2'].map((id) => anOpenTask(id, { waitingReason: 'nobody-eligible' }));
    const { grants } = recount(book, { roster: truth, openTasks: waiting }, book.tick, NOON);
    expect(grants.map(({ employeeId }) => employeeId)).toEqual(['anna', 'berta']);
  });
});
