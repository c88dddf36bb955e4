import { describe, expect, test } from 'vitest';
import { ageOf, AGES, madeBetween, startOfDay } from '#domain/task-ages';

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('how long work has been waiting', () => {
  test.each([
    [0, 'hour'],
    [HOUR_MS - 1, 'hour'],
    [HOUR_MS, 'day'],
    [DAY_MS - 1, 'day'],
    [DAY_MS, 'week'],
    [7 * DAY_MS, 'older'],
    [-5, 'hour'],
  ] as const)('[LB1] %i ms is of the age %s, and stands in its list and in no other', (waited, age) => {
    const createdAt = NOON - waited;
    const lists = AGES.filter((one) => {
      const { after, until } = madeBetween(one, NOON);
      return (after === null || createdAt > after) && (until === null || createdAt <= until);
    });

    expect(AGES[ageOf(createdAt, NOON)]).toBe(age);
    expect(lists).toEqual([age]);
  });

  test('[LB3] the day begins where the organisation is', () => {
    expect(startOfDay('Europe/Riga', NOON)).toBe(Date.UTC(2026, 10, 21, 22));
    expect(startOfDay('Pacific/Auckland', NOON)).toBe(Date.UTC(2026, 10, 22, 11));
  });
});
