import { sql } from 'drizzle-orm';
import type { Channel, RequestType } from '#domain/model';
import type { Db } from '../client.ts';

/** A task as it came, with what tells which of them belong together. */
export type ArrivalRow = {
  at: number;
  channel: Channel;
  type: RequestType;
  requestId: string;
  clientId: string;
  /** When the request ended; null while it has not. */
  endedAt: number | null;
  /** Opening time that whoever had it last had it; null while it is open. */
  minutes: number | null;
};

/** `[from, to)`, UTC milliseconds. */
type Asked = { teamId: string; from: number; to: number; requests: number };

/**
 * Tasks of the newest so many requests that came to a team, in the order they came. Whatever was completed without anybody
 * having held it took nobody's time.
 */
export const listArrivals = (db: Db, { teamId, from, to, requests }: Asked): Promise<ArrivalRow[]> =>
  db.all(sql`SELECT t.created_at AS at, r.channel, r.type, r.id AS "requestId", r.client_id AS "clientId",
      r.completed_at AS "endedAt",
      CASE t.status WHEN 'done' THEN coalesce((SELECT h.minutes FROM work_events e
        JOIN work_holdings h ON h.event_id = e.id
        WHERE e.request_id = r.id AND e.task_id = t.id AND e.kind = 'assigned' ORDER BY e.id DESC LIMIT 1), 0) END AS minutes
    FROM (SELECT id, client_id, channel, type, completed_at FROM requests
      WHERE created_at >= ${from} AND created_at < ${to} AND team_id = ${teamId}
      ORDER BY created_at DESC LIMIT ${requests}) r
    JOIN tasks t ON t.request_id = r.id
    ORDER BY t.created_at, t.id`);
