import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { threadAfter, type JournalLetter } from '#domain/mail/references';

const came = (rfcId: string | null, refs: readonly string[] = []): JournalLetter => ({ direction: 'in', rfcId, refs });
const left = (rfcId: string): JournalLetter => ({ direction: 'out', rfcId, refs: [] });

describe('the thread of a letter of ours', () => {
  test('answers the client’s last letter and follows what was sent since', () => {
    const letters = [came('a@c'), left('b@us'), came('c@c', ['a@c', 'b@us']), left('d@us')];

    expect(threadAfter(letters)).toEqual({ inReplyTo: 'c@c', references: ['a@c', 'b@us', 'c@c', 'd@us'] });
  });

  test('follows our own letters where none of the client came', () => {
    expect(threadAfter([left('a@us'), left('b@us')])).toEqual({ inReplyTo: 'b@us', references: ['a@us', 'b@us'] });
  });

  test('begins where there is nothing to answer', () => {
    expect(threadAfter([])).toEqual({ inReplyTo: null, references: [] });
    expect(threadAfter([came(null)])).toEqual({ inReplyTo: null, references: [] });
  });

  test('of a long one the first and the newest are named', () => {
    const refs = Array.from({ length: 60 }, (_, index) => `${index}@c`);
    const { references, inReplyTo } = threadAfter([came('new@c', refs)]);

    expect(references).toHaveLength(20);
    expect([references[0], references.at(-1), inReplyTo]).toEqual(['0@c', 'new@c', 'new@c']);
  });

  test('whatever a letter calls itself, nothing of it ends a header line', () => {
    const id = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('x>\r\nBcc: a@b', '<a@b>', 'a b@c', 'ā@c'));
    fc.assert(
      fc.property(
        fc.array(fc.record({ direction: fc.constantFrom('in', 'out'), rfcId: id, refs: fc.array(id) })),
        (all) => {
          const { inReplyTo, references } = threadAfter(all);
          for (const each of [inReplyTo ?? 'none', ...references]) expect(each).toMatch(/^[!-;=?-~]{1,250}$/);
        },
      ),
    );
  });
});
