import { describe, expect, test } from 'vitest';
import { defuse, restore } from '$lib/features/original-letter/defuse.ts';

describe('a letter before it is parsed', () => {
  test('has no attribute left that the page’s own policy would report', () => {
    const { html } = defuse(
      `<p style="color:red" onclick='x()'><img/onerror=alert(1) STYLE = x src="a"onload="y"></p>`,
    );

    expect(html).not.toMatch(/[\s"'/](?:on\w+|style)\s*=/i);
  });

  test('gives style elements apart, wherever they stand and however they end', () => {
    expect(defuse('<head><STYLE type="text/css">a > b {}</style ></head><p>x</p><style>c{}</style>')).toEqual({
      html: '<head></head><p>x</p>',
      css: ['a > b {}', 'c{}'],
    });
    expect(defuse('<p>x</p><style>c{}')).toEqual({ html: '<p>x</p>', css: ['c{}'] });
    expect(defuse('<p>x</p><style')).toEqual({ html: '<p>x</p>', css: [''] });
  });

  test('words that only look like attributes come back as they were', () => {
    const words = 'set style = "plain", and only = one';
    expect(restore(defuse(words).html)).toBe(words);
  });
});
