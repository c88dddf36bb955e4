import { alertableFrom } from '#domain/alerts';
import type { Statement } from '../db/client.ts';
import { summarise, type Hearer } from '../db/queries/alerts.ts';
import type { AlertDeps } from './deps.ts';

/**
 * In quiet hours what somebody is owed instead: one summary at their end (AL3). Null outside them. In a list, for a statement
 * by itself would be run by whoever awaits it.
 */
export async function quietEnd(
  { db, now, organisation }: Pick<AlertDeps, 'db' | 'now' | 'organisation'>,
  { employeeId, preferences }: Hearer,
): Promise<[Statement] | null> {
  const { timeZone } = await organisation();
  const from = alertableFrom(preferences.hours, timeZone, now());
  return from > now() ? [summarise(db, employeeId, { dueAt: from, now: now() })] : null;
}
