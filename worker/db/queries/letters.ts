import { sql } from 'drizzle-orm';
import { threadAfter, type JournalLetter } from '#domain/mail/references';
import type { OutgoingFile, OutgoingMessage } from '#domain/outgoing';
import type { Db } from '../client.ts';

/** A message that is to leave by mail, and who must hear what became of it. */
export type LetterToSend = OutgoingMessage & {
  rootId: string;
  requestId: string | null;
  /** The client's name on the card. */
  name: string;
  /** The client's own address: proven ones first, then the newest; null when the card has none. */
  address: string | null;
  /** Who sees the client. */
  scopes: readonly string[];
};

type Plain = Omit<LetterToSend, 'automatic' | 'scopes' | 'thread' | 'files'>;
type Row = Plain & { automatic: number; scopes: string; journal: string; files: string };

/** How far back a thread is looked at: an answer refers to the newest letters. */
const LETTERS_OF_A_THREAD = 12;

/**
 * It comes from the address that the client wrote to last, else the team's own, else the organisation's. The organisation
 * is joined once more because the runner's SQLite (workerd 1.20260730) finds no outer column in a subquery's ORDER BY.
 */
const SENDING_ADDRESS = sql`coalesce(
  (SELECT b.address FROM letters l JOIN mailboxes b ON b.address = l.mailbox AND b.active
    WHERE l.conversation_id = v.id AND l.direction = 'in' ORDER BY l.at DESC LIMIT 1),
  (SELECT b.address FROM mailboxes b JOIN organisation h WHERE b.team_id = v.team_id AND b.active
    ORDER BY b.address = h.mail_address DESC, b.id LIMIT 1),
  o.mail_address)`;

export async function findLetters(db: Db, messageIds: readonly string[]): Promise<Map<string, LetterToSend>> {
  const rows = await db.all<Row>(sql`
    SELECT m.id AS messageId, m.conversation_id AS conversationId, m.root_id AS rootId, m.request_id AS requestId, m.text,
      m.automatic, coalesce(r.subject, v.subject) AS subject, r.number, r.type AS requestType, c.name, c.language, c.scopes,
      o.name AS organisation, ${SENDING_ADDRESS} AS "from",
      (SELECT value FROM identities WHERE client_id = c.id AND kind = 'email'
        ORDER BY attested DESC, created_at DESC LIMIT 1) AS address,
      (SELECT json_group_array(json_object('direction', direction, 'rfcId', rfc_id, 'refs', json(refs)))
        FROM (SELECT direction, rfc_id, refs FROM letters
          WHERE conversation_id = v.id ORDER BY at DESC, id DESC LIMIT ${LETTERS_OF_A_THREAD})) AS journal,
      (SELECT json_group_array(json_object('id', id, 'name', name, 'mediaType', media_type, 'size', size))
        FROM (SELECT id, name, media_type, size FROM files
          WHERE message_id = m.id AND state = 'there' ORDER BY id)) AS files
    FROM json_each(${JSON.stringify(messageIds)}) g
    CROSS JOIN messages m ON m.id = g.value
    JOIN conversations v ON v.id = m.conversation_id
    JOIN clients c ON c.id = m.client_id
    JOIN organisation o
    LEFT JOIN requests r ON r.id = m.request_id`);
  return new Map(rows.map((row) => [row.messageId, toLetter(row)]));
}

const toLetter = ({ journal, files, scopes, automatic, ...row }: Row): LetterToSend => ({
  ...row,
  automatic: automatic === 1,
  scopes: JSON.parse(scopes) as string[],
  thread: threadAfter((JSON.parse(journal) as JournalLetter[]).toReversed()),
  files: JSON.parse(files) as OutgoingFile[],
});
