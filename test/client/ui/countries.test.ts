import { describe, expect, test } from 'vitest';
import { COUNTRIES } from '#domain/places';
import { countryChoices } from '../../../src/lib/ui/countries/choices.ts';

describe('countries', () => {
  // Node has the whole of CLDR; browsers leave these two out.
  test.each(['hy', 'eo'] as const)('are named in %s as CLDR has them', (locale) => {
    const cldr = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    const named = new Map(countryChoices(locale).map(({ value, label }) => [value, label]));
    expect(COUNTRIES.map((code) => named.get(code))).toEqual(COUNTRIES.map((code) => cldr.of(code)));
  });

  test('stand in the order of their names', () => {
    const labels = countryChoices('hu').map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('hu').compare));
  });
});
