import { describe, expect, test } from 'vitest';
import { ask } from '#domain/assignment/ask';
import { applyNews } from '#domain/assignment/news';
import { recount } from '#domain/assignment/recount';
import { drainWaiting } from '#domain/assignment/waiting';
import { aBook, anAsk, anOpenTask, aRoster, NOON, someNews } from './builders.ts';

describe('a task that was passed on', () => {
  const TWO = [{ id: 'anna' }, { id: 'bela' }];

  test('[AS7] goes to somebody else, though the same would be least busy, or continue', () => {
    const question = anAsk('t1', { passed: ['anna'], continueWith: 'anna' });

    expect(ask(aBook(TWO), question, NOON)).toMatchObject({
      employeeId: 'bela',
      receipt: { rule: 'AS2', ranking: ['bela'] },
    });
  });

  test('[AS7] waits when everybody who is able has had it, and keeps nobody behind it waiting', () => {
    const book = aBook([{ id: 'anna', capacity: 0 }]);
    ask(book, anAsk('t1', { passed: ['anna'] }), NOON);
    ask(book, anAsk('t2'), NOON + 1);

    book.setRoster(aRoster([{ id: 'anna' }]));

    expect(drainWaiting(book, NOON + 2)).toMatchObject([{ taskId: 't2', employeeId: 'anna' }]);
    expect(book.waiting.map(({ taskId }) => taskId)).toEqual(['t1']);
  });

  test('[AS7] the load it was is gone as soon as D1 tells, and a recount knows who passed it on', () => {
    const book = aBook(TWO);
    ask(book, anAsk('t1'), NOON);
    applyNews(book, [someNews('t1', { rev: 2, assigneeId: 'anna' })], NOON);
    const again = ask(book, anAsk('t1', { rev: 3, passed: ['anna'] }), NOON);
    expect(again.kind).toBe('settled');

    applyNews(book, [someNews('t1', { rev: 3 })], NOON);
    book.setRoster(aRoster([{ id: 'anna' }]));
    const waiting = anOpenTask('t1', { rev: 4, passed: ['anna'], waitingReason: 'nobody-eligible' });
    recount(book, { roster: aRoster([{ id: 'anna' }]), openTasks: [waiting] }, book.tick, NOON);

    expect(book.entry('t1')).toMatchObject({ kind: 'waiting', passed: ['anna'] });
  });
});
