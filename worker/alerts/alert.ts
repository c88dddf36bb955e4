import type { Statement } from '../db/client.ts';
import { findHearer, findHearers, ringDevices, type Alert, type Hearer } from '../db/queries/alerts.ts';
import type { AlertDeps } from './deps.ts';
import { quietEnd } from './quiet-end.ts';

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
  deps: Pick<AlertDeps, 'db' | 'now' | 'organisation'>,
  about: Alert,
  hearer: Hearer,
): Promise<Statement[]> {
  const later = await quietEnd(deps, hearer);
  if (later !== null) return later;
  const { employeeId } = hearer;
  return ringDevices(
    deps.db,
    { employeeId, about: about.kind === 'summary' ? { kind: 'summary' } : about },
    deps.now(),
  );
}
