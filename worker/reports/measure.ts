import { measuresOf } from '#domain/reports/measures';
import { workedTime } from '#domain/reports/worked-time';
import type { Db } from '../db/client.ts';
import {
  findHistories,
  findOffice,
  findUnmeasured,
  writeMeasures,
  type EventRow,
  type MeasuredHistory,
  type Office,
} from '../db/queries/measures.ts';

/** Events a batch: some megabyte of parameters. */
const EVENTS_AT_ONCE = 2_000;

/**
 * Measures what has happened since it was last asked to: every minute, and before each report. May run twice at once and
 * be broken off anywhere: whoever is later finds the mark moved, and reads again.
 */
export async function measure(db: Db): Promise<void> {
  const office = await findOffice(db);
  if (office === null) return;
  for (;;) {
    const stretch = await findUnmeasured(db, EVENTS_AT_ONCE);
    if (stretch === null) return;
    const histories = [...(await findHistories(db, stretch)).values()];
    await writeMeasures(db, stretch, measured(histories, office));
  }
}

function measured(histories: readonly (readonly EventRow[])[], office: Office): MeasuredHistory[] {
  const times = histories.flat().flatMap(({ at, arrivedAt }) => [at, arrivedAt]);
  const first = times.reduce((a, b) => Math.min(a, b), Infinity);
  const last = times.reduce((a, b) => Math.max(a, b), 0);
  const worked = workedTime(office, [Math.min(first, last), last]);
  return histories.map((events) => {
    const { arrivedAt, teamId, channel, type } = events[0]!;
    return { events, on: { arrivedAt, teamId, channel, type }, ...measuresOf(events, arrivedAt, worked) };
  });
}
