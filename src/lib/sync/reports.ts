import * as v from 'valibot';
import { DIMENSIONS } from '#domain/reports/reports';
import type { Answer } from './server.ts';
import { session } from './session.svelte.ts';

/** Reports are counted on the server, so each question needs the network. */

const values = v.array(v.nullable(v.number()));
const line = { values, before: v.nullable(values) };
const period = v.object({ from: v.string(), to: v.string() });

const reportSchema = v.object({
  id: v.string(),
  by: v.picklist(DIMENSIONS),
  period,
  compare: v.nullable(period),
  columns: v.array(v.object({ id: v.string(), unit: v.picklist(['count', 'minutes', 'share']) })),
  total: v.object(line),
  rows: v.array(v.object({ key: v.string(), name: v.string(), ...line })),
});
export type Report = v.InferOutput<typeof reportSchema>;

/** @param query as the API takes it */
const addressOf = (id: string, query: Readonly<Record<string, string>>): string =>
  `/api/v1/reports/${id}?${new URLSearchParams(query)}`;

export const readReport = (id: string, query: Readonly<Record<string, string>>): Promise<Answer<Report>> =>
  session.read(addressOf(id, query), reportSchema);

/** Where the same report is a file. */
export const fileAddress = (id: string, query: Readonly<Record<string, string>>): string =>
  addressOf(id, { ...query, format: 'csv' });
