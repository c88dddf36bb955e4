import { describe, expect, test } from 'vitest';
import { subjectLines } from '$lib/features/conversation/subject-lines.ts';
import { balanceOf, reasonLines } from '$lib/features/ledger/balance.ts';
import { readSearch, toAddress } from '$lib/features/letters/search.ts';
import { plainName } from '$lib/ui/plain-name.ts';

describe('subject lines', () => {
  const message = (id: string, requestId: string | null, direction = 'in') => ({ id, requestId, direction });
  const linesOf = (messages: unknown[], requests: unknown[], subject: string) => [
    ...subjectLines({ messages, requests, conversation: { subject } } as Parameters<typeof subjectLines>[0]),
  ];

  test('stand where the subject is another than before, and nowhere else', () => {
    const requests = [
      { id: 'req_1', number: 1001, subject: 'Bicycle' },
      { id: 'req_2', number: 1002, subject: 'Invoice' },
    ];
    const messages = [
      message('msg_1', 'req_1'),
      message('msg_2', 'req_1', 'out'),
      message('msg_3', 'req_2', 'note'),
      message('msg_4', 'req_2'),
      message('msg_5', 'req_2'),
    ];

    expect(linesOf(messages, requests, 'Bicycle')).toEqual([['msg_4', { number: 1002, text: 'Invoice' }]]);
  });

  test('a request without a subject has no line', () => {
    expect(linesOf([message('msg_1', 'req_1')], [{ id: 'req_1', number: 1, subject: '' }], '')).toEqual([]);
  });
});

describe('the ledger', () => {
  const account = { received: 10, filed: 5, held: 3, ignored: 1, waiting: 1 };

  test('adds up, or says by how much it does not', () => {
    expect(balanceOf(account)).toEqual({ kind: 'even' });
    expect(balanceOf({ ...account, filed: 4 })).toEqual({ kind: 'off', missing: 1 });
    expect(balanceOf({ ...account, received: 8 })).toEqual({ kind: 'off', missing: -2 });
  });

  test('reasons stand by how often they were given', () => {
    expect(reasonLines({ reasons: { 'ignored: blocked': 1, 'filed: new-client': 6 } })).toEqual([
      { fate: 'filed', reason: 'new-client', count: 6 },
      { fate: 'ignored', reason: 'blocked', count: 1 },
    ]);
  });
});

describe('the journal’s address', () => {
  test('says what is searched for, and nothing it does not know', () => {
    expect(readSearch(toAddress({ words: 'blue bicycle', filter: 'held' }).split('?')[1] ?? '')).toEqual({
      words: 'blue bicycle',
      filter: 'held',
    });
    expect(toAddress({ words: '', filter: null })).toBe('/app/letters');
    expect(readSearch('?show=everything')).toEqual({ words: '', filter: null });
  });
});

describe('a file’s name', () => {
  test('never turns round, and never hides', () => {
    expect(plainName('annexe\u202egpj.exe')).toBe('annexegpj.exe');
    expect(plainName('\u200b\u2066\u2069')).toBe('?');
    expect(plainName('līgums 2026.pdf')).toBe('līgums 2026.pdf');
  });
});
