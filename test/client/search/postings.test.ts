import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bits, eachBit } from '../../../src/lib/sync/search/bits.ts';
import { Lines } from '../../../src/lib/sync/search/lines.ts';
import { Postings } from '../../../src/lib/sync/search/postings.ts';

const all = (bits: Bits): number[] => {
  const found: number[] = [];
  eachBit(
    bits,
    () => ~0,
    (at) => found.push(at),
  );
  return found.reverse();
};

test('lists written by turns give back what each was given', () => {
  const steps = fc.array(fc.tuple(fc.nat(4), fc.oneof(fc.constant(1), fc.nat(200), fc.nat(3_000_000))), {
    maxLength: 600,
  });
  fc.assert(
    fc.property(steps, (given) => {
      const postings = new Postings();
      const lists = Array.from({ length: 5 }, () => postings.begin(0));
      const plain = lists.map(() => new Set([0]));
      let value = 0;
      for (const [list, more] of given) {
        value = Math.min(value + more, 60_000_000);
        postings.add(list, value);
        plain[list]!.add(value);
      }
      for (const list of lists) {
        const found = new Bits(0);
        postings.read(list, found);
        expect(all(found)).toEqual([...plain[list]!]);
      }
    }),
    { numRuns: 60 },
  );
});

test('a list longer than the pool grows by is whole', () => {
  const postings = new Postings();
  const list = postings.begin(0);
  const count = 700_000;
  for (let value = 1; value < count; value += 1) postings.add(list, value * 130);
  const found = new Bits(0);
  postings.read(list, found);
  let read = 0;
  eachBit(
    found,
    () => ~0,
    (at) => (read += Number(at % 130 === 0)),
  );
  expect(read).toBe(count);
});

test('a line is found by what it contains, whatever stands in the lines beside it', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.tuple(fc.nat(), line)), line, (given, changes, term) => {
      fc.pre(term !== '');
      const lines = new Lines();
      const plain = [...given];
      for (const one of given) lines.add(one);
      lines.find(term, () => undefined);
      for (const [at, text] of changes) {
        if (plain.length === 0) continue;
        lines.set(at % plain.length, text);
        plain[at % plain.length] = text;
      }
      const found: number[] = [];
      lines.find(term, (at) => found.push(at));
      expect(found).toEqual(plain.flatMap((text, at) => (text.includes(term) ? [at] : [])));
    }),
  );
});
