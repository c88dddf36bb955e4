import { describe, expect, test } from 'vitest';
import { ask } from '#domain/assignment/ask';
import { applyNews } from '#domain/assignment/news';
import { rulesOf, termsFor } from '#domain/assignment/rules';
import { turnsAfter } from '#domain/assignment/turns';
import { drainWaiting } from '#domain/assignment/waiting';
import type { LoadBook } from '#domain/assignment/book';
import { aBook, anAsk, aRoster, MINUTE, NOON, someNews } from './builders.ts';

const THREE = [{ id: 'anna' }, { id: 'bela' }, { id: 'cilla' }];

function give(book: LoadBook, taskId: string, facts: Parameters<typeof anAsk>[1] = {}): string | null {
  const answer = ask(book, anAsk(taskId, facts), NOON);
  return answer.kind === 'granted' ? answer.employeeId : null;
}

describe('in turn', () => {
  test('[AS5] one after another, round and round', () => {
    const book = aBook(THREE, 'in-turn');

    expect(['t1', 't2', 't3', 't4'].map((id) => give(book, id))).toEqual(['anna', 'bela', 'cilla', 'anna']);
  });

  test('[AS5] who was absent is passed over and owed nothing', () => {
    const book = aBook(THREE, 'in-turn');
    give(book, 't1');
    book.setRoster(aRoster([{ id: 'anna' }, { id: 'bela', away: true }, { id: 'cilla' }], 'in-turn'));
    expect([give(book, 't2'), give(book, 't3'), give(book, 't4')]).toEqual(['cilla', 'anna', 'cilla']);

    book.setRoster(aRoster(THREE, 'in-turn'));
    expect([give(book, 't5'), give(book, 't6'), give(book, 't7')]).toEqual(['anna', 'bela', 'cilla']);
  });

  test('[AS5] a task that its responsible continues takes no turn', () => {
    const book = aBook(THREE, 'in-turn');
    give(book, 't1');

    expect(give(book, 't2', { continueWith: 'cilla' })).toBe('cilla');
    expect(give(book, 't3')).toBe('bela');
  });

  test('[AS5] the place is written, and survives', () => {
    const book = aBook(THREE, 'in-turn');
    give(book, 't1');

    expect(book.takeChanges().turns).toEqual([['team', 'anna']]);
  });

  test('[AS5] turns go on where they were when whoever had the last is gone', () => {
    const turn = turnsAfter('bela', ['anna', 'cilla', 'dora']);

    expect([turn(0), turn(1), turn(2)]).toEqual([3, 1, 2]);
    expect(turnsAfter('zita', ['anna', 'cilla'])(0)).toBe(1);
  });
});

describe('which policy', () => {
  const order = { channel: 'order', type: 'order' } as const;

  test('[AS2] the first exception that fits the channel and type decides in place of the team’s policy', () => {
    const exceptions = [
      { channel: null, type: 'complaint', policy: 'by-hand' },
      { channel: 'order', type: null, policy: 'in-turn' },
    ] as const;
    const team = { policy: 'least-busy', rules: { exceptions } } as const;

    expect(termsFor(team, { channel: 'order', type: 'complaint' }).policy).toBe('by-hand');
    expect(termsFor(team, order).policy).toBe('in-turn');
    expect(termsFor(team, { channel: 'mail', type: 'question' }).policy).toBe('least-busy');
  });

  test('what a team has not said is as it was from the beginning', () => {
    expect(rulesOf({ rules: { allowance: 2 } })).toEqual({
      exceptions: [],
      patienceMinutes: 30,
      allowance: 2,
      acknowledgeChatMinutes: 1,
      acknowledgeMinutes: 15,
      weights: {},
    });
  });

  test('[AS2] complaints wait for the chief while everything else is given away', () => {
    const book = aBook(THREE, 'least-busy', { exceptions: [{ channel: null, type: 'complaint', policy: 'by-hand' }] });

    expect(give(book, 't1', { type: 'complaint' })).toBeNull();
    expect(give(book, 't2')).toBe('anna');
    expect(drainWaiting(book, NOON)).toEqual([]);
  });
});

describe('weights', () => {
  const rules = { weights: { order: 3 } };
  const members = [{ id: 'anna' }, { id: 'bela' }];

  test('[AS2] an order weighs as three; the least busy is whoever carries least together', () => {
    const book = aBook(members, 'least-busy', rules);
    give(book, 't1', { type: 'order' });

    expect(['t2', 't3', 't4'].map((id) => give(book, id))).toEqual(['bela', 'bela', 'bela']);
  });

  test('[AS2] what ends weighs nothing any more, and a new weight counts for what is open already', () => {
    const book = aBook(members, 'least-busy', rules);
    const weights = () => book.candidates(anAsk('t9'), NOON).map(({ weight }) => weight);
    give(book, 't1', { type: 'order' });
    give(book, 't2');
    expect(weights()).toEqual([3, 1]);

    book.setRoster(aRoster(members, 'least-busy', { weights: { order: 5 } }));
    expect(weights()).toEqual([5, 1]);

    applyNews(book, [someNews('t1', { type: 'order', open: false })], NOON);
    expect(weights()).toEqual([0, 1]);
  });
});

describe('patience', () => {
  const away = (minutes: number) => [{ id: 'anna', away: true, awaySince: NOON - minutes * MINUTE }, { id: 'bela' }];
  const weekdays = [...Array.from({ length: 5 }, () => [[540, 1080]] as const), [], []];

  test('[AS1] the responsible continues within the patience, then the policy decides', () => {
    expect(give(aBook(away(30)), 't1', { continueWith: 'anna' })).toBe('anna');
    expect(give(aBook(away(31)), 't1', { continueWith: 'anna' })).toBe('bela');
  });

  test('[AS1] patience counts opening time: a night and a weekend pass for nothing', () => {
    const book = aBook([]);
    // Since Friday evening: two days of nine hours, and six hours of a Wednesday that is at three in the afternoon.
    const since = NOON - (4 * 24 * 60 + 20 * 60) * MINUTE;
    const roster = aRoster([{ id: 'anna', away: true, awaySince: since }, { id: 'bela' }], 'least-busy', {
      patienceMinutes: 24 * 60,
    });
    book.setRoster({ ...roster, office: { openingHours: weekdays, timeZone: 'Europe/Riga' } });

    expect(give(book, 't1', { continueWith: 'anna' })).toBe('anna');
    expect(book.keeper(anAsk('t2', { continueWith: 'anna' }), NOON)?.awayMinutes).toBe(24 * 60);
  });

  test('[AS1] who waits for a responsible beyond their capacity is served by the allowance as soon as there is one', () => {
    const book = aBook([{ id: 'anna', capacity: 0 }]);
    expect(give(book, 't1', { continueWith: 'anna' })).toBeNull();

    book.setRoster(aRoster([{ id: 'anna', capacity: 0 }], 'least-busy', { allowance: 1 }));

    expect(drainWaiting(book, NOON)).toMatchObject([{ taskId: 't1', employeeId: 'anna' }]);
  });
});
