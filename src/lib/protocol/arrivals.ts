import * as v from 'valibot';
import { CHANNELS } from '#domain/model';
import type { Arrival } from '#domain/assignment/trial/past';

/**
 * What came to a team: a column each, of the same length and in the order it came, for twenty thousand objects would name
 * their fields twenty thousand times. Requests are numbered from 0; nothing tells whose they were.
 */
export const arrivalsSchema = v.object({
  /** `[from, to)`, UTC milliseconds; what is asked for, or as much of it as has room. */
  from: v.number(),
  to: v.number(),
  /** False: there was more before `from`. */
  isWhole: v.boolean(),
  at: v.array(v.number()),
  channel: v.array(v.picklist(CHANNELS)),
  type: v.array(v.string()),
  request: v.array(v.number()),
  other: v.array(v.nullable(v.number())),
  minutes: v.array(v.nullable(v.number())),
});
export type Arrivals = v.InferOutput<typeof arrivalsSchema>;

export const toColumns = (arrivals: readonly Arrival[]) => ({
  at: arrivals.map(({ at }) => at),
  channel: arrivals.map(({ channel }) => channel),
  type: arrivals.map(({ type }) => type),
  request: arrivals.map(({ request }) => request),
  other: arrivals.map(({ other }) => other),
  minutes: arrivals.map(({ minutes }) => minutes),
});

export const fromColumns = ({ at, channel, type, request, other, minutes }: Arrivals): Arrival[] =>
  at.map((moment, index) => ({
    at: moment,
    channel: channel[index]!,
    type: type[index]!,
    request: request[index]!,
    other: other[index] ?? null,
    minutes: minutes[index] ?? null,
  }));
