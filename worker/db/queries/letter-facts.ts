import { sql } from 'drizzle-orm';
import type { KnownLetter } from '#domain/mail/thread';
import type { Locale } from '#domain/model';
import type { Db } from '../client.ts';

/** What the base knows of a letter's sender, and of where it says it belongs. */
export type LetterFacts = {
  /** Null before there is an organisation. */
  house: { language: Locale; own: readonly string[] } | null;
  /** Whose work it is: the mailbox's team, else the default one; null before there is any. */
  teamId: string | null;
  verdict: 'accepted' | 'blocked' | null;
  /** The held review of the sender's letters. */
  review: { id: string; rev: number; letters: number; aligned: boolean; scopes: readonly string[] } | null;
  /** Conversations of the clients who carry the address; a client without one has a row too. */
  carriers: readonly { clientId: string; conversationId: string | null }[];
  /** By Message-ID. */
  letters: ReadonlyMap<string, KnownLetter>;
  /** Another letter to this mailbox bore the same Message-ID. */
  isIdReused: boolean;
};

type Sought = {
  /** The input's own key. */
  key: string;
  mailbox: string;
  address: string;
  rfcId: string | null;
  refs: readonly string[];
};

type HouseRow = {
  language: Locale;
  own: string;
  teamId: string | null;
  verdict: LetterFacts['verdict'];
  reused: number;
};
type ReviewRow = { id: string; rev: number; letters: number; aligned: number; scopes: string };
type LetterRow = KnownLetter & { rfcId: string };

/** Nobody has so many; whoever makes them by forging gains nothing by it. */
const MAX_CONVERSATIONS = 200;

export async function findLetterFacts(db: Db, sought: Sought): Promise<LetterFacts> {
  const { key, mailbox, address, rfcId, refs } = sought;
  const [[house], [review], carriers, letters] = await db.batch([
    db.all<HouseRow>(sql`
      SELECT o.language, (SELECT json_group_array(address) FROM (
          SELECT address FROM mailboxes UNION SELECT lower(o.mail_address))) AS own,
        coalesce((SELECT team_id FROM mailboxes WHERE address = ${mailbox} AND active),
          (SELECT id FROM teams ORDER BY is_default DESC, id LIMIT 1)) AS teamId,
        (SELECT verdict FROM senders WHERE address = ${address}) AS verdict,
        EXISTS (SELECT 1 FROM letters WHERE rfc_id = ${rfcId} AND direction = 'in' AND mailbox = ${mailbox}
          AND effect <> ${key} AND reason <> 'duplicate') AS reused
      FROM organisation o LIMIT 1`),
    db.all<ReviewRow>(sql`
      SELECT id, rev, letters, aligned, scopes FROM reviews WHERE address = ${address} AND state = 'held'`),
    db.all<LetterFacts['carriers'][number]>(sql`
      SELECT i.client_id AS clientId, v.id AS conversationId
      FROM identities i LEFT JOIN conversations v ON v.client_id = i.client_id
      WHERE i.kind = 'email' AND i.value = ${address} ORDER BY v.last_message_at DESC LIMIT ${MAX_CONVERSATIONS}`),
    db.all<LetterRow>(sql`
      SELECT l.rfc_id AS rfcId, l.direction, l.client_id AS clientId, l.conversation_id AS conversationId,
        l.request_id AS requestId
      FROM json_each(${JSON.stringify(refs)}) g CROSS JOIN letters l ON l.rfc_id = g.value
      WHERE l.conversation_id IS NOT NULL AND l.effect <> ${key} ORDER BY l.direction, l.at`),
  ]);
  return {
    house: house ? { language: house.language, own: JSON.parse(house.own) as string[] } : null,
    teamId: house?.teamId ?? null,
    verdict: house?.verdict ?? null,
    isIdReused: house?.reused === 1,
    review: review ? { ...review, aligned: review.aligned === 1, scopes: JSON.parse(review.scopes) as string[] } : null,
    carriers,
    letters: new Map(letters.map(({ rfcId: id, ...letter }) => [id, letter])),
  };
}

/** No verdict on the sender has been given since, and none of our clients carries the address. */
export const senderIsUnknown = (address: string) =>
  sql<boolean>`NOT EXISTS (SELECT 1 FROM senders WHERE address = ${address})
    AND NOT EXISTS (SELECT 1 FROM identities WHERE kind = 'email' AND value = ${address})`;
