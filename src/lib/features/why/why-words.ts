import { m } from '#messages';
import type { AssignmentPolicy, Pass } from '#domain/model';
import type { Why } from '$lib/sync/receipt.ts';

const BY_POLICY: Readonly<Record<AssignmentPolicy, (given: { name: string }) => string>> = {
  'least-busy': m.why_least_busy,
  'in-turn': m.why_in_turn,
  'most-experienced-first': m.why_most_experienced,
  'juniors-first': m.why_juniors,
  // By hand nothing is given by itself but to the responsible.
  'by-hand': m.why_continues,
};

/**
 * The receipt in sentences (AS9), the reason first.
 * @param assigneeId whose the task is now; the receipt tells of the newest decision, and somebody may have said otherwise
 */
export function whyWords(why: Why, assigneeId: string | null, nameOf: (employeeId: string) => string): string[] {
  const [chosen] = why.ranking;
  if (chosen === undefined || chosen !== assigneeId) return [m.why_by_hand()];
  const name = nameOf(chosen);
  if (why.rule === 'AS1') return [m.why_continues({ name }), ...patience(why, chosen)];
  return [BY_POLICY[why.policy]({ name }), ...tieBreak(why, name)];
}

function patience({ candidates, patienceMinutes }: Why, chosen: string): string[] {
  const minutes = candidates.find(({ employeeId }) => employeeId === chosen)?.awayMinutes ?? null;
  return minutes === null ? [] : [m.why_patience({ minutes, patience: patienceMinutes })];
}

function tieBreak({ tieBreak: by }: Why, name: string): string[] {
  if (by === 'none') return [];
  return [by === 'idle-longest' ? m.why_tie_idle({ name }) : m.why_tie_order()];
}

/** Why somebody has it no more (AS7). */
export const passWords = ({ employeeId, why, words }: Pass, nameOf: (employeeId: string) => string): string =>
  why === 'declined'
    ? m.why_declined({ name: nameOf(employeeId), words })
    : m.why_unacknowledged({ name: nameOf(employeeId) });

/** Everybody who was looked at, those who could take it first and in their order. */
export function inOrder({ candidates, ranking }: Why): Why['candidates'] {
  const place = new Map(ranking.map((id, index) => [id, index]));
  return candidates.toSorted((a, b) => (place.get(a.employeeId) ?? Infinity) - (place.get(b.employeeId) ?? Infinity));
}
