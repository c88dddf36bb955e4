import { describe, expect, test } from 'vitest';
import { judgePassword } from '#domain/password';
import { COUNTRIES, isCountry, isTimeZone, usualLanguage, usualTimeZone } from '#domain/places';
import { isSoundDay, readInterval, readTime, writeTime } from '#domain/week';

describe('a password', () => {
  test('[SI7] has 10 to 128 characters, counted as people count them', () => {
    expect(judgePassword('ābčdēfgšī')).toEqual({ ok: false, code: 'password.too-short' });
    expect(judgePassword('🦊🦉🐝🦋🐢🐬🦔🦦🐿')).toEqual({ ok: false, code: 'password.too-short' });
    expect(judgePassword('🦊🦉🐝🦋🐢🐬🦔🦦🐇🦢')).toMatchObject({ ok: true });
    expect(judgePassword('ab cd ef '.repeat(15))).toEqual({ ok: false, code: 'password.too-long' });
  });

  test('[SI7] is not what anybody would try first', () => {
    const about = ['olga.ozola@linden.test', 'Olga Ozola', 'Linden Bicycles'];
    for (const guess of ['1111111111', 'Password123', 'qwertyuiop', 'OlgaOzola1', 'linden2026', 'lindenBicycles!']) {
      expect(judgePassword(guess, about), guess).toEqual({ ok: false, code: 'password.too-simple' });
    }
    for (const good of ['a bell above the door', 'olga likes her tandem', 'rQ7#vT2!xz']) {
      expect(judgePassword(good, about), good).toMatchObject({ ok: true });
    }
  });

  test('[SI7] grows stronger with its length', () => {
    const strengths = ['rain on it', 'rain on a tin roof', 'rain on a tin roof at four'].map((one) =>
      judgePassword(one),
    );
    expect(strengths).toEqual(['fair', 'good', 'strong'].map((strength) => ({ ok: true, strength })));
  });
});

describe('countries', () => {
  test('[SU1] each has a zone in which time can be told, and a language that we speak', () => {
    for (const country of COUNTRIES) {
      expect(isCountry(country) && isTimeZone(usualTimeZone(country)), country).toBe(true);
    }
    expect(['LV', 'AM', 'HU', 'RU', 'DE'].map(usualLanguage)).toEqual(['lv', 'hy', 'hu', 'ru', 'en']);
    expect(['LV', 'AM', 'US', 'XK'].map(usualTimeZone)).toEqual([
      'Europe/Riga',
      'Asia/Yerevan',
      'America/New_York',
      'Europe/Belgrade',
    ]);
    for (const none of ['', 'lv', 'ZZ', 'LVA']) expect(isCountry(none), none).toBe(false);
    for (const none of ['', 'Riga', 'Mars/Olympus']) expect(isTimeZone(none), none).toBe(false);
  });
});

describe('opening hours in fields', () => {
  test('are minutes of the day; one that ends at 00:00 ends with the day', () => {
    expect([readTime('09:30'), readTime('9:30'), readTime('24:00'), readTime('24:01'), readTime('9.30')]).toEqual([
      570,
      570,
      1440,
      null,
      null,
    ]);
    expect(readInterval('18:00', '00:00')).toEqual([1080, 1440]);
    expect(writeTime(1440)).toBe('00:00');
    expect(readInterval('', '18:00')).toBeNull();
  });

  test('are in order and do not overlap', () => {
    expect(isSoundDay([])).toBe(true);
    expect(
      isSoundDay([
        [540, 780],
        [780, 1080],
      ]),
    ).toBe(true);
    for (const wrong of [
      [[540, 540]],
      [[600, 540]],
      [
        [540, 800],
        [780, 1080],
      ],
      [[-1, 5]],
      [[0, 1441]],
      [[0.5, 9]],
    ] as const) {
      expect(isSoundDay(wrong), JSON.stringify(wrong)).toBe(false);
    }
  });
});
