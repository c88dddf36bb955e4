import { sql } from 'drizzle-orm';
import type { OutgoingMessage } from '#domain/outgoing';
import type { Db } from '../client.ts';

/** A message that is to leave by mail, and who must hear what became of it. */
export type LetterToSend = OutgoingMessage & {
  rootId: string;
  /** The client's own address: proven ones first, then the newest; null when the card has none. */
  address: string | null;
  /** Who sees the client. */
  scopes: readonly string[];
};

export async function findLetters(db: Db, messageIds: readonly string[]): Promise<Map<string, LetterToSend>> {
  const rows = await db.all<Omit<LetterToSend, 'automatic' | 'scopes'> & { automatic: number; scopes: string }>(sql`
    SELECT m.id AS messageId, m.root_id AS rootId, m.text, m.automatic, coalesce(r.subject, v.subject) AS subject, r.number,
      c.language, c.scopes, o.name AS organisation, o.mail_address AS "from",
      (SELECT value FROM identities WHERE client_id = c.id AND kind = 'email'
        ORDER BY attested DESC, created_at DESC LIMIT 1) AS address
    FROM json_each(${JSON.stringify(messageIds)}) g
    CROSS JOIN messages m ON m.id = g.value
    JOIN conversations v ON v.id = m.conversation_id
    JOIN clients c ON c.id = m.client_id
    JOIN organisation o
    LEFT JOIN requests r ON r.id = m.request_id`);
  return new Map(
    rows.map((row) => [
      row.messageId,
      { ...row, automatic: row.automatic === 1, scopes: JSON.parse(row.scopes) as string[] },
    ]),
  );
}
