import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '#domain/assignment/ask';
import { LoadBook, type BookState } from '#domain/assignment/book';
import type { Entry } from '#domain/assignment/entry';
import { applyNews } from '#domain/assignment/news';
import { recount } from '#domain/assignment/recount';
import { drainWaiting } from '#domain/assignment/waiting';
import { aBook, anAsk, anOpenTask, aRoster, loadsOf, MINUTE, NOON, someNews } from './builders.ts';

const TWO = [{ id: 'anna' }, { id: 'berta' }];
const grantedTo = (answer: { kind: string; employeeId?: string }) =>
  answer.kind === 'granted' ? answer.employeeId : answer.kind;

describe('asking', () => {
  test('[AS9] the same task asked twice gets the same answer, and is one load', () => {
    const book = aBook(TWO);

    const answers = [ask(book, anAsk('t1'), NOON), ask(book, anAsk('t1'), NOON + MINUTE)];

    expect(answers[1]).toEqual(answers[0]);
    expect(loadsOf(book)).toEqual({ anna: 1, berta: 0 });
  });

  test('a grant not yet confirmed stands although the task has changed in D1', () => {
    const book = aBook(TWO);
    const before = ask(book, anAsk('t1', { rev: 1 }), NOON);

    expect(ask(book, anAsk('t1', { rev: 4 }), NOON)).toEqual(before);
  });

  test('who asks with an older row than D1 has told is sent to read again', () => {
    const book = aBook(TWO);
    applyNews(
      book,
      [someNews('held', { rev: 3, assigneeId: 'anna' }), someNews('closed', { rev: 3, open: false })],
      NOON,
    );

    expect(ask(book, anAsk('held'), NOON)).toEqual({ kind: 'settled', taskId: 'held' });
    expect(ask(book, anAsk('closed', { rev: 2 }), NOON)).toEqual({ kind: 'settled', taskId: 'closed' });
  });

  test('a task reopened without an assignee is decided anew', () => {
    const book = aBook(TWO);
    applyNews(book, [someNews('t1', { rev: 3, open: false })], NOON);

    expect(grantedTo(ask(book, anAsk('t1', { rev: 4 }), NOON))).toBe('anna');
  });

  test('[AS3] a team nobody knows yet has nobody: its tasks wait until the roster comes', () => {
    const book = aBook(TWO);

    expect(grantedTo(ask(book, anAsk('t1', { teamId: 'new' }), NOON))).toBe('waiting');
    book.setRoster({
      ...aRoster(TWO),
      teams: [{ id: 'new', presence: 'ignored', policy: 'least-busy', rules: {}, memberIds: ['berta'] }],
    });
    expect(drainWaiting(book, NOON).map(({ employeeId }) => employeeId)).toEqual(['berta']);
  });

  test('a load counts everywhere: an employee of two teams is busy in both', () => {
    const book = aBook(TWO);
    const both = aRoster(TWO);
    book.setRoster({
      ...both,
      teams: [
        ...both.teams,
        { id: 'second', presence: 'ignored', policy: 'least-busy', rules: {}, memberIds: ['anna', 'berta'] },
      ],
    });

    ask(book, anAsk('t1'), NOON);

    expect(grantedTo(ask(book, anAsk('t2', { teamId: 'second' }), NOON))).toBe('berta');
  });
});

describe('news', () => {
  test('news told twice counts once', () => {
    const book = aBook(TWO);
    const news = someNews('t1', { assigneeId: 'anna' });

    applyNews(book, [news, news], NOON);
    applyNews(book, [news], NOON);

    expect(loadsOf(book)).toEqual({ anna: 1, berta: 0 });
  });

  test('older news never overrules newer, a closed task does not come back', () => {
    const book = aBook(TWO);

    applyNews(book, [someNews('t1', { rev: 5, open: false })], NOON);
    applyNews(book, [someNews('t1', { rev: 4, assigneeId: 'anna' })], NOON);

    expect(loadsOf(book)).toEqual({ anna: 0, berta: 0 });
  });

  test('in whatever order it comes, the newest stands', () => {
    const history = [
      someNews('t1', { rev: 2, assigneeId: 'anna' }),
      someNews('t1', { rev: 3, assigneeId: 'berta' }),
      someNews('t1', { rev: 4, open: false, assigneeId: 'berta' }),
      someNews('t1', { rev: 5, assigneeId: 'anna' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...history, ...history], { minLength: 1 }), (news) => {
        const book = aBook(TWO);
        for (const item of news) applyNews(book, [item], NOON);
        const newest = news.toSorted((a, b) => b.rev - a.rev)[0]!;
        const holder = newest.open ? newest.assigneeId : null;
        expect(loadsOf(book)).toEqual({ anna: holder === 'anna' ? 1 : 0, berta: holder === 'berta' ? 1 : 0 });
      }),
    );
  });

  test('[AS4] a task given by hand counts for idleness as well', () => {
    const book = aBook(TWO);
    applyNews(book, [someNews('t1', { assigneeId: 'anna' })], NOON);
    applyNews(book, [someNews('t1', { rev: 3, open: false })], NOON);

    expect(grantedTo(ask(book, anAsk('t2'), NOON))).toBe('berta');
  });
});

describe('waiting', () => {
  const FULL = [{ id: 'anna', capacity: 1 }];

  test('[AS3] a slot that opens goes to the one waiting longest, over all teams', () => {
    const book = aBook(FULL);
    const roster = aRoster(FULL);
    book.setRoster({
      ...roster,
      teams: [
        ...roster.teams,
        { id: 'second', presence: 'ignored', policy: 'least-busy', rules: {}, memberIds: ['anna'] },
      ],
    });
    ask(book, anAsk('held'), NOON);
    ask(book, anAsk('early', { teamId: 'second' }), NOON + 1);
    ask(book, anAsk('late'), NOON + 2);

    const grants = applyNews(book, [someNews('held', { open: false })], NOON + MINUTE);

    expect(grants.map(({ taskId, employeeId }) => [taskId, employeeId])).toEqual([['early', 'anna']]);
    expect(book.waiting.map(({ taskId }) => taskId)).toEqual(['late']);
  });

  test('asked again it keeps its place', () => {
    const book = aBook(FULL);
    for (const [index, id] of ['held', 'early', 'late'].entries()) ask(book, anAsk(id), NOON + index);
    ask(book, anAsk('early'), NOON + MINUTE);

    expect(book.waiting.map(({ taskId }) => taskId)).toEqual(['early', 'late']);
  });

  test('given by hand it leaves the line', () => {
    const book = aBook(FULL, 'by-hand');
    ask(book, anAsk('t1'), NOON);
    applyNews(book, [someNews('t1', { assigneeId: 'anna' })], NOON);

    expect(book.waiting).toEqual([]);
  });

  test('[AS2] what waits for the chief is not given away by a free slot, but goes to its responsible when they are back', () => {
    const book = aBook([{ id: 'anna', away: true }, { id: 'berta' }], 'by-hand');
    ask(book, anAsk('plain'), NOON);
    ask(book, anAsk('annas', { continueWith: 'anna' }), NOON);

    expect(drainWaiting(book, NOON)).toEqual([]);
    book.setRoster(aRoster(TWO, 'by-hand'));

    expect(drainWaiting(book, NOON).map(({ taskId, receipt }) => [taskId, receipt.rule])).toEqual([['annas', 'AS1']]);
  });

  test('[AS3] a raised capacity is filled and not passed', () => {
    const book = aBook(FULL);
    for (let n = 1; n <= 5; n += 1) ask(book, anAsk(`t${n}`), NOON + n);
    book.setRoster(aRoster([{ id: 'anna', capacity: 3 }]));

    expect(drainWaiting(book, NOON).map(({ taskId }) => taskId)).toEqual(['t2', 't3']);
    expect(loadsOf(book)).toEqual({ anna: 3 });
  });
});

describe('recounting', () => {
  const truth = (...openTasks: ReturnType<typeof anOpenTask>[]) => ({ roster: aRoster(TWO), openTasks });

  test('differences are mended and counted', () => {
    const book = aBook(TWO);
    applyNews(book, [someNews('closed', { assigneeId: 'anna' }), someNews('moved', { assigneeId: 'anna' })], NOON);

    const { mended } = recount(
      book,
      truth(anOpenTask('moved', { rev: 9, assigneeId: 'berta' }), anOpenTask('unknown', { assigneeId: 'berta' })),
      book.tick,
      NOON,
    );

    expect(mended).toBe(3);
    expect(loadsOf(book)).toEqual({ anna: 0, berta: 2 });
  });

  test('a grant that D1 has not confirmed stays, counts, and is handed out to be written', () => {
    const book = aBook(TWO);
    const answer = ask(book, anAsk('t1'), NOON);

    expect(recount(book, truth(anOpenTask('t1')), book.tick, NOON)).toEqual({ mended: 0, grants: [answer] });
    expect(loadsOf(book)).toEqual({ anna: 1, berta: 0 });
  });

  test('what was touched while D1 was read is newer than the reading', () => {
    const book = aBook(TWO);
    const asOf = book.tick;
    const readBefore = truth(anOpenTask('old', { rev: 2, assigneeId: 'anna' }));
    applyNews(book, [someNews('old', { rev: 3, open: false }), someNews('new', { assigneeId: 'berta' })], NOON);
    ask(book, anAsk('asked'), NOON);

    expect(recount(book, readBefore, asOf, NOON).mended).toBe(0);
    expect(loadsOf(book)).toEqual({ anna: 1, berta: 1 });
  });

  test('after a restore D1 is right with a lower rev too', () => {
    const book = aBook(TWO);
    applyNews(book, [someNews('t1', { rev: 9, assigneeId: 'anna' })], NOON);

    recount(book, truth(anOpenTask('t1', { rev: 2, assigneeId: 'berta' })), book.tick, NOON);

    expect(loadsOf(book)).toEqual({ anna: 0, berta: 1 });
  });

  test('a forgotten line is restored by the age of its tasks, then drained', () => {
    const book = aBook([]);
    const waiting = { waitingReason: 'nobody-eligible' } as const;
    const roster = aRoster([{ id: 'anna', capacity: 1 }]);

    const { grants } = recount(
      book,
      { roster, openTasks: [anOpenTask('late', { ...waiting, createdAt: NOON + 1 }), anOpenTask('early', waiting)] },
      book.tick,
      NOON,
    );

    expect(grants.map(({ taskId }) => taskId)).toEqual(['early']);
    expect(book.waiting.map(({ taskId }) => taskId)).toEqual(['late']);
  });

  test('a second recount finds nothing and writes nothing', () => {
    const book = aBook(TWO);
    const openTasks = [anOpenTask('t1', { assigneeId: 'anna' }), anOpenTask('t2', { assigneeId: 'berta' })];
    recount(book, truth(...openTasks), book.tick, NOON);
    book.takeChanges();

    expect(recount(book, truth(...openTasks), book.tick, NOON)).toEqual({ mended: 0, grants: [] });
    expect(book.takeChanges().entries).toEqual([]);
  });

  test('closed tasks are forgotten after an hour', () => {
    const book = aBook(TWO);
    applyNews(book, [someNews('t1', { open: false })], NOON);

    recount(book, truth(), book.tick, NOON + 59 * MINUTE);
    expect(book.entry('t1')).toBeDefined();
    recount(book, truth(), book.tick, NOON + 61 * MINUTE);
    expect(book.entry('t1')).toBeUndefined();
  });
});

describe('keeping', () => {
  test('a book made again from what was written is the same book', () => {
    const book = aBook([{ id: 'anna', capacity: 2 }]);
    const kept = new Map<string, Entry>();
    const lastGrantedAt = new Map<string, number>();
    for (let n = 1; n <= 5; n += 1) {
      ask(book, anAsk(`t${n}`), NOON + n);
      const changes = book.takeChanges();
      for (const entry of changes.entries) kept.set(entry.taskId, entry);
      for (const [id, at] of changes.lastGrantedAt) lastGrantedAt.set(id, at);
    }
    const state: BookState = {
      roster: aRoster([{ id: 'anna', capacity: 2 }]),
      entries: [...kept.values()],
      lastGrantedAt: [...lastGrantedAt],
      turns: [],
    };

    const again = LoadBook.from(JSON.parse(JSON.stringify(state)) as BookState);

    expect(again.loads()).toEqual(book.loads());
    expect(again.waiting).toEqual(book.waiting);
    const claim = anAsk('t9');
    expect(again.candidates(claim, NOON)).toEqual(book.candidates(claim, NOON));
  });

  test('one decision writes one entry, however many tasks are open', () => {
    const book = aBook(TWO);
    for (let n = 0; n < 500; n += 1) ask(book, anAsk(`t${n}`), NOON);
    book.takeChanges();

    ask(book, anAsk('one-more'), NOON + MINUTE);

    const changes = book.takeChanges();
    expect([changes.entries.length, changes.removed.length, changes.lastGrantedAt.length, changes.roster]).toEqual([
      1,
      0,
      1,
      null,
    ]);
  });
});
