import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeText, textHash } from '#domain/text-merge';

const words = fc.string({ maxLength: 40, unit: 'grapheme' });
const edits = fc.record({ wanted: words, base: fc.option(words.map(textHash), { nil: undefined }) });

describe('a long text that two people write', () => {
  test('[CL4] an edit that rests on what stands there takes its place', () => {
    expect(mergeText('Calls at five.', { wanted: 'Calls at six.', base: textHash('Calls at five.') })).toBe(
      'Calls at six.',
    );
  });

  test('[CL4] an edit of an older text stands behind the newer one', () => {
    expect(mergeText('Pays late.', { wanted: 'Has a dog.', base: textHash('') })).toMatch(
      /^Pays late\.\n[^]+\nHas a dog\.$/,
    );
  });

  test('[CL4] with a base of something else neither text is lost', () => {
    fc.assert(
      fc.property(words, words, (current, wanted) => {
        const after = mergeText(current, { wanted, base: textHash(`${current}?`) });

        expect(after).toContain(current);
        expect(after).toContain(wanted);
      }),
    );
  });

  test('[CL4] done twice it is as done once', () => {
    fc.assert(
      fc.property(words, edits, (current, edit) => {
        const once = mergeText(current, edit);

        expect(mergeText(once, edit)).toBe(once);
      }),
    );
  });

  test('[CL4] a fingerprint tells texts apart, and is the same for the same', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(textHash(one)).toMatch(/^[0-9a-f]{16}$/);
        expect(textHash(one) === textHash(other)).toBe(one === other);
      }),
    );
  });
});
