import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { STATUS_COLOURS } from '#domain/model';

/** Contrast by WCAG 2.2, 1.4.3. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const AA = 4.5;
const SURFACES = ['paper', 'card', 'sunken', 'hover'] as const;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('a status can be read in every colour, on its tint and on every surface, in light and dark', async () => {
  const css = await readFile('src/app.css', 'utf8');
  const tokens = new Map(
    [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, [light, dark]],
    ),
  );
  for (const colour of STATUS_COLOURS) {
    for (const surface of [`status-${colour}`, ...SURFACES]) {
      for (const scheme of [0, 1]) {
        const ink = tokens.get(`status-${colour}-ink`)?.[scheme] ?? '';
        const ground = tokens.get(surface)?.[scheme] ?? '';
        expect(contrast(ink, ground), `${colour} on ${surface}, ${scheme ? 'dark' : 'light'}`).toBeGreaterThanOrEqual(
          AA,
        );
      }
    }
  }
});
