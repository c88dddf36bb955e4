import { sql } from 'drizzle-orm';

const FIRST_NUMBER = 1001;

/** The next request's number, known only inside the batch: requests come in one after another there. */
export const nextRequestNumber = sql<number>`(SELECT coalesce(max(number) + 1, ${sql.raw(String(FIRST_NUMBER))}) FROM requests)`;

/** `text` with every `mark` replaced by the short number of a request that this batch writes before. */
export const withRequestNumber = (text: string, mark: string, requestId: string) =>
  sql<string>`replace(${text}, ${mark}, (SELECT 'R-' || number FROM requests WHERE id = ${requestId}))`;
