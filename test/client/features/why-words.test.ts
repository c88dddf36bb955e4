import { describe, expect, test } from 'vitest';
import { inOrder, whyWords } from '$lib/features/why/why-words.ts';
import type { Why } from '$lib/sync/receipt.ts';

const candidate = (employeeId: string, facts: Partial<Why['candidates'][number]> = {}) => ({
  employeeId,
  ...{ active: true, away: false, present: true, awayMinutes: null, passed: false, load: 1, weight: 1, capacity: null },
  ...{ tier: 'regular' as const, turn: 1 },
  ...facts,
});
const why = (facts: Partial<Why> = {}): Why => ({
  ...{ rule: 'AS2', policy: 'least-busy', patienceMinutes: 30, tieBreak: 'none', decidedAt: 0 },
  ranking: ['anna', 'bela'],
  candidates: [candidate('bela'), candidate('cilla', { away: true }), candidate('anna')],
  ...facts,
});
const words = (facts: Partial<Why>, assigneeId: string | null = 'anna') =>
  whyWords(why(facts), assigneeId, (id) => id.toUpperCase());

describe('why me', () => {
  test('[AS9] the policy says it, and what decided between equals', () => {
    expect(words({})).toEqual(['Least open work of those who could take it: ANNA.']);
    expect(words({ policy: 'in-turn' })).toEqual(['Next in turn of those who could take it: ANNA.']);
    expect(words({ tieBreak: 'idle-longest' })[1]).toBe('Others were equal; longest without a new task: ANNA.');
    expect(words({ tieBreak: 'id' })[1]).toBe('Everything else was equal, so a fixed order decided.');
  });

  test('[AS9] the responsible continues, and for how long one waits for them', () => {
    const candidates = [candidate('anna', { away: true, awayMinutes: 12 })];

    expect(words({ rule: 'AS1', candidates })).toEqual([
      'The same person goes on. Already answers this client: ANNA.',
      'Away for 12 minutes of opening time; up to 30 the client is not passed on.',
    ]);
  });

  test('[AS9] a task that somebody gave otherwise since was given by hand', () => {
    expect(words({}, 'bela')).toEqual(['A person gave this task by hand.']);
  });

  test('[AS9] those who could take it stand first, in their order', () => {
    expect(inOrder(why()).map(({ employeeId }) => employeeId)).toEqual(['anna', 'bela', 'cilla']);
  });
});
