import { workedTime, type WorkedTime } from '#domain/reports/worked-time';
import type { Db } from '../db/client.ts';
import { findOffice } from '../db/queries/measures.ts';
import { listAbsences, listMembers, sumMeasures } from '../db/queries/reports.ts';
import type { Asked, Figures, Values } from './figures.ts';

/**
 * Who carried how much, for how long (ME8): everybody who may be given work, those too who were given none.
 * @returns given, completed, minutes that tasks were held, minutes at work, open tasks at a time
 */
export async function readFairness(db: Db, { window, now }: Asked): Promise<Figures> {
  const [counted, members, absences, office] = await Promise.all([
    sumMeasures(db, ['given-by-rule', 'given-by-hand', 'completed', 'held'], 'employee', window),
    listMembers(db, window.teamIds),
    listAbsences(db, window.to),
    findOffice(db),
  ]);
  const end = Math.min(window.to, now);
  const worked = office === null ? () => 0 : workedTime(office, [window.from, Math.max(window.from, end)]);
  const away = Map.groupBy(absences, ({ employeeId }) => employeeId);
  const ids = new Set([...members.map(({ employeeId }) => employeeId), ...counted.map(({ key }) => String(key ?? ''))]);
  const groups = new Map(
    [...ids].map((id): [string, Values] => {
      const sum = (field: 'n' | 'minutes', ...kinds: string[]) =>
        counted.reduce((all, row) => all + (row.key === id && kinds.includes(row.kind) ? row[field] : 0), 0);
      const held = sum('minutes', 'held');
      const hours = hoursOf(away.get(id) ?? [], { from: window.from, to: end, worked });
      const given = sum('n', 'given-by-rule', 'given-by-hand');
      return [id, [given, sum('n', 'completed'), held, hours, hours === 0 ? null : held / hours]];
    }),
  );
  return { total: totalOf([...groups.values()]), groups };
}

type Stay = { from: number; to: number; worked: WorkedTime };

/** Opening time without that of absences. */
function hoursOf(absences: readonly { kind: 'away' | 'back'; at: number }[], { from, to, worked }: Stay): number {
  let hours = 0;
  let since: number | null = from;
  for (const { kind, at } of absences) {
    if (kind === 'away' && since !== null) {
      hours += worked(since, Math.max(since, at));
      since = null;
    }
    if (kind === 'back') since ??= Math.max(from, at);
  }
  return since === null ? hours : hours + worked(since, to);
}

function totalOf(rows: readonly Values[]): Values {
  const [given = 0, completed = 0, held = 0, hours = 0] = [0, 1, 2, 3].map((column) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  return [given, completed, held, hours, hours === 0 ? null : held / hours];
}
