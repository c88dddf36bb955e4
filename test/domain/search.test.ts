import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, identityText, queryTerms, searchText } from '#domain/search';

describe('search', () => {
  test.each([
    ['Jānis Bērziņš', 'janis berzins'],
    ['Ģirts Ķēniņš, SIA “Šņore”', 'girts kenins sia snore'],
    ['Árvíztűrő tükörfúrógép', 'arvizturo tukorfurogep'],
    ['eĥoŝanĝo ĉiuĵaŭde', 'ehosango ciujaude'],
    ['Фёдор Йод', 'федор иод'],
    ['ԵՎ Երևան', 'եվ երեվան'],
    ['Երեւան', 'երեվան'],
    ['ինչպե՞ս', 'ինչպես'],
    ['Straße, Łódź, Ærø', 'strasse lodz aero'],
    ["O'Brien’s", 'obriens'],
    ['ＡＢＣ １２３ ﬁn', 'abc 123 fin'],
    ['anna.k@inbox.lv', 'anna k inbox lv'],
  ])('[SE1] accents and case do not count: %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('[SE1] what is folded stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('[SE1] marks and capitals are ignored in every word', () => {
    const mark = fc.constantFrom('', '\u0301', '\u0304', '\u0327', '\u030B', '\u0302');
    const letter = fc.tuple(fc.constantFrom(...'abcdeghiklnorsuzеигоюայ'), mark, fc.boolean());
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1 }), (letters) => {
        const plain = letters.map(([base]) => base).join('');
        const written = letters
          .map(([base, accent, capital]) => (capital ? base.toUpperCase() : base) + accent)
          .join('');
        expect(fold(written)).toBe(plain.normalize('NFKD'));
      }),
    );
  });

  test('[SE2] every word of a query counts once, the longest first', () => {
    expect(queryTerms(' Zāle  a zale, +371-26 ')).toEqual(['zale', '371', '26', 'a']);
    expect(queryTerms(' – …')).toEqual([]);
  });

  test('[SE3] a number is found by any of its digits in a row, however it was written', () => {
    expect(searchText('Call (371) 26 55-51 11 today')).toContain('37126555111');
    expect(identityText({ kind: 'phone', value: '+37126555111' })).toContain('65551');
  });
});
