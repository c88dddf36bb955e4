import { alertableFrom } from '#domain/alerts';
import type { Statement } from '../db/client.ts';
import { findHearer, findHearers, ringDevices, summarise, type Alert, type Hearer } from '../db/queries/alerts.ts';
import type { AlertDeps } from './deps.ts';

/**
 * Looks who is to hear of a fact now, and owes each of their devices a ring of its own, so that one that fails is tried
 * again by itself. In quiet hours they are owed one summary at their end instead (AL3).
 */
export async function alert(deps: Pick<AlertDeps, 'db' | 'now' | 'organisation'>, about: Alert): Promise<void> {
  const statements: Statement[] = [];
  for (const hearer of await hearersOf(deps, about)) statements.push(...(await tell(deps, about, hearer)));
  const [first, ...rest] = statements;
  if (first) await deps.db.batch([first, ...rest]);
}

async function hearersOf({ db }: Pick<AlertDeps, 'db'>, about: Alert): Promise<Hearer[]> {
  if (about.kind !== 'summary') {
    const hearers = await findHearers(db, about);
    return hearers.filter(({ preferences }) => preferences.kinds.includes(about.kind));
  }
  const hearer = await findHearer(db, about.employeeId);
  return hearer !== null && hearer.openTasks > 0 ? [hearer] : [];
}

async function tell(
  { db, now, organisation }: Pick<AlertDeps, 'db' | 'now' | 'organisation'>,
  about: Alert,
  { employeeId, preferences }: Hearer,
): Promise<Statement[]> {
  const { timeZone } = await organisation();
  const from = alertableFrom(preferences.hours, timeZone, now());
  if (from > now()) return [summarise(db, employeeId, { dueAt: from, now: now() })];
  return ringDevices(db, { employeeId, about: about.kind === 'summary' ? { kind: 'summary' } : about }, now());
}
