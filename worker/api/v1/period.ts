import * as v from 'valibot';
import { lastDays, lengthOf, type Period } from '#domain/reports/period';
import { Problem } from '../../http/problem.ts';

/** Periods as callers name them: days of the organisation, both included. */

export const DAY = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const DEFAULT_DAYS = 30;

/** Else the last thirty days. */
export function periodOf({ from, to }: { from: string | undefined; to: string | undefined }, today: string): Period {
  const last = to ?? today;
  return sound('/from', { from: from ?? lastDays(last, DEFAULT_DAYS).from, to: last });
}

export function sound(pointer: string, asked: Period): Period {
  if (lengthOf(asked) !== null) return asked;
  const detail = 'Two days of the calendar, in order, at most 366 of them.';
  throw new Problem('input.invalid', 422, { errors: [{ pointer, code: 'field.invalid', detail }] });
}
