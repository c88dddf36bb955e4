import { describe, expect, test } from 'vitest';
import { AVATAR_COLOURS, colourOf, initials } from '$lib/ui/initials.ts';

describe('initials', () => {
  test.each([
    ['Anna Bērziņa', 'AB'],
    ['Жанна', 'Ж'],
    ['Արամ Պետրոսյան', 'ԱՊ'],
    ['Ludwig van Beethoven', 'LB'],
    ['«Ziemeļu Koks» SIA', 'ZS'],
    ['  ', '?'],
    ['—', '?'],
    ['𝒜nna 42', '𝒜4'],
  ])('of %j are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  test('a person keeps one of the colours', () => {
    const colour = colourOf('emp_0193');

    expect(colour).toBe(colourOf('emp_0193'));
    expect(colour).toBeGreaterThanOrEqual(1);
    expect(colour).toBeLessThanOrEqual(AVATAR_COLOURS);
  });
});
