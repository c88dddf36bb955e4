import { env } from 'cloudflare:workers';
import type { Review } from '#domain/model';
import { commit } from '../../worker/db/commit.ts';
import { anId, db, NOON } from './worker.ts';

/** Rows of the journal and of reviews, where a test needs one and no letter that makes it. */

type Journal = { direction?: 'in' | 'out'; fate?: string; subject?: string; reviewId?: string; at?: number };

export async function aJournalLetter(clientId: string | null, facts: Journal = {}): Promise<string> {
  const id = anId('let');
  const { direction = 'in', fate = 'filed', subject = 'A letter', reviewId = null, at = NOON } = facts;
  await env.DB.prepare(
    `INSERT INTO letters (id, direction, mailbox, address, name, subject, snippet, refs, raw_key, size, aligned, fate,
      reason, effect, client_id, review_id, at)
    VALUES (?1, ?2, 'desk@demo.test', 'ilze@example.org', 'Ilze Kalniņa', ?3, 'Is the blue one still there', '[]', ?4, 1, 0,
      ?5, 'new-client', ?1, ?6, ?7, ?8)`,
  )
    .bind(id, direction, subject, `mail/${id}`, fate, clientId, reviewId, at)
    .run();
  await env.FILES.put(`mail/${id}`, 'From: ilze@example.org\r\n\r\nHello');
  return id;
}

export async function aReview(teamId: string, facts: Partial<Review> = {}): Promise<string> {
  const id = anId('rev');
  const row = {
    id,
    rootId: id,
    teamId,
    address: `${id}@example.org`,
    name: 'Somebody',
    subject: 'Hello',
    text: 'Hello',
    letterId: 'let_1',
    letters: 1,
    aligned: false,
    state: 'held',
    firstAt: NOON,
    lastAt: NOON,
    decidedBy: null,
    decidedAt: null,
    clientId: null,
    scopes: [`review:${teamId}`],
    ...facts,
  } as const;
  const committed = await commit(db, { changes: [{ op: 'insert', table: 'reviews', row }] }, NOON);
  if (committed.kind === 'conflict') throw new Error(`a review is there already: ${committed.on}`);
  return id;
}
