import { describe, expect, test } from 'vitest';
import { ask } from '#domain/assignment/ask';
import { handOut } from '#domain/assignment/hand-out';
import { applyNews } from '#domain/assignment/news';
import { recount } from '#domain/assignment/recount';
import { termsFor } from '#domain/assignment/rules';
import { wake } from '#domain/assignment/wake';
import type { AssignmentPolicy } from '#domain/model';
import { aBook, anAsk, anOpenTask, aRoster, MINUTE, NOON, someNews } from './builders.ts';

const LATE = NOON + 15 * MINUTE;
const THREE = [{ id: 'anna' }, { id: 'berta' }, { id: 'clara' }];
const unseenBy = (employeeId: string, facts: Parameters<typeof someNews>[1] = {}) =>
  someNews('t1', { assigneeId: employeeId, acknowledgeBy: LATE, ...facts });

/** Anna has it since noon and has not opened it. */
const annaHasIt = (members: Parameters<typeof aBook>[0] = THREE, policy?: AssignmentPolicy) => {
  const book = aBook(members, policy);
  applyNews(book, [unseenBy('anna')], NOON);
  return book;
};

describe('not seen in time', () => {
  test('[AS7] it is offered to the next by the policy, never to who had it, and the receipt says from whom', () => {
    const book = annaHasIt();
    applyNews(book, [someNews('other', { assigneeId: 'berta' })], NOON);

    expect(handOut(book, LATE - 1)).toEqual([]);
    expect(handOut(book, LATE)).toMatchObject([{ employeeId: 'clara', receipt: { from: 'anna', rule: 'AS2' } }]);

    applyNews(book, [unseenBy('clara', { rev: 3, passed: ['anna'], acknowledgeBy: LATE + 15 * MINUTE })], LATE);
    expect(handOut(book, LATE + 15 * MINUTE)).toMatchObject([{ employeeId: 'berta' }]);

    applyNews(
      book,
      [unseenBy('berta', { rev: 4, passed: ['anna', 'clara'], acknowledgeBy: LATE + 30 * MINUTE })],
      LATE,
    );
    expect(handOut(book, LATE + 60 * MINUTE)).toEqual([]);
  });

  test('[AS7] nobody else able: it stays with who has it, until somebody is', () => {
    const book = annaHasIt([{ id: 'anna' }, { id: 'berta', away: true }]);

    expect(handOut(book, LATE)).toEqual([]);
    expect(book.entry('t1')).toMatchObject({ kind: 'held', employeeId: 'anna' });

    book.setRoster(aRoster([{ id: 'anna' }, { id: 'berta' }]));
    expect(handOut(book, LATE)).toMatchObject([{ employeeId: 'berta' }]);
  });

  test('[AS7] where the chief hands out it stays, for there is no next by the rules', () => {
    expect(handOut(annaHasIt(THREE, 'by-hand'), LATE)).toEqual([]);
  });

  test('[AS7] the slot that opens is given away in the same turn', () => {
    const book = annaHasIt([
      { id: 'anna', capacity: 1 },
      { id: 'berta', capacity: 1 },
    ]);
    applyNews(book, [someNews('full', { assigneeId: 'berta' })], NOON);
    ask(book, anAsk('waits'), NOON);

    const grants = [...applyNews(book, [someNews('full', { rev: 3, open: false })], LATE), ...handOut(book, LATE)];

    expect(grants.map(({ taskId, employeeId }) => [taskId, employeeId])).toEqual([['waits', 'berta']]);
    const freed = applyNews(book, [someNews('waits', { rev: 3, open: false })], LATE);
    expect([...freed, ...handOut(book, LATE)]).toMatchObject([{ taskId: 't1', employeeId: 'berta' }]);
  });

  test('[AS7] what D1 says of it comes first: seen at the last moment, it stays', () => {
    const book = annaHasIt();

    expect(wake(book, [unseenBy('anna', { rev: 3, acknowledgeBy: null })], LATE)).toEqual([]);
  });

  test('[AS7] an alarm that goes off twice hands on once', () => {
    const book = annaHasIt();

    expect(wake(book, [], LATE)).toHaveLength(1);
    expect(wake(book, [unseenBy('anna')], LATE)).toEqual([]);
  });
});

describe('on its way to the base', () => {
  test('[AS7] a recount hands the same grant out again while the base shows it unseen, and lets it go once it was seen', () => {
    const book = annaHasIt();
    const [given] = handOut(book, LATE);
    const row = anOpenTask('t1', { rev: 2, assigneeId: 'anna', acknowledgeBy: LATE });
    const truth = (facts: object) => ({ roster: aRoster(THREE), openTasks: [{ ...row, ...facts }] });

    expect(recount(book, truth({}), book.tick, LATE).grants).toEqual([given]);
    expect(recount(book, truth({ rev: 3 }), book.tick, LATE).grants).toEqual([given]);
    expect(recount(book, truth({ rev: 4, acknowledgeBy: null }), book.tick, LATE)).toEqual({ mended: 1, grants: [] });
    expect(book.entry('t1')).toMatchObject({ kind: 'held', employeeId: 'anna' });
  });

  test('[AS7] given back meanwhile, it still goes to whom it was handed on to', () => {
    const book = annaHasIt();
    const [given] = handOut(book, LATE);

    expect(ask(book, anAsk('t1', { rev: 3, passed: ['anna'] }), LATE)).toEqual(given);
  });
});

describe('in how much time', () => {
  const question = { channel: 'form', type: 'question' } as const;
  const minutes = (rules: Parameters<typeof termsFor>[0]['rules'], work: Parameters<typeof termsFor>[1] = question) =>
    termsFor({ policy: 'least-busy', rules }, work).acknowledgeMinutes;

  test('[AS7] a chat in a minute, anything else in a quarter of an hour, unless the team says otherwise', () => {
    expect([minutes({}), minutes({}, { ...question, channel: 'chat' })]).toEqual([15, 1]);
    expect(minutes({ acknowledgeMinutes: 5 })).toBe(5);
    expect(minutes({ acknowledgeMinutes: null })).toBeNull();
  });

  test('[AS7] an exception has a time of its own, or none, or says nothing of it', () => {
    const exception = { channel: null, type: 'question', policy: 'in-turn' } as const;

    expect(minutes({ exceptions: [exception] })).toBe(15);
    expect(minutes({ exceptions: [{ ...exception, acknowledgeMinutes: 3 }] })).toBe(3);
    expect(minutes({ exceptions: [{ ...exception, acknowledgeMinutes: null }] })).toBeNull();
  });
});
