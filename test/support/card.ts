import { commit, type RowChange } from '../../worker/db/commit.ts';
import type { Envelope } from '#protocol/sync';
import type { Device } from './device.ts';
import { count, first } from './sql.ts';
import { anId, anOpenTask, db, NOON } from './worker.ts';

/** A client of a team with an e-mail address and one open task, and all the ids a mutation names. */
export type Card = {
  clientId: string;
  conversationId: string;
  requestId: string;
  taskId: string;
  identityId: string;
};

type Ids = { client_id: string; conversation_id: string; request_id: string };

export async function aCard(teamId: string, { assigneeId = null }: { assigneeId?: string | null } = {}): Promise<Card> {
  const taskId = await anOpenTask(teamId, { task: { assigneeId }, request: { responsibleId: assigneeId } });
  const ids = await first<Ids>('SELECT client_id, conversation_id, request_id FROM tasks WHERE id = ?', taskId);
  const identityId = anId('id');
  const clientId = ids.client_id;
  const row = { id: identityId, rootId: clientId, clientId, kind: 'email', value: `${clientId}@client.test` } as const;
  await write({
    op: 'insert',
    table: 'identities',
    row: { ...row, evidence: 'typed', attested: false, createdAt: NOON },
  });
  return { clientId, conversationId: ids.conversation_id, requestId: ids.request_id, taskId, identityId };
}

/** Changes rows as somebody else would; returns the sequence after it. */
export async function write(...changes: RowChange[]): Promise<number> {
  const committed = await commit(db, { changes }, NOON);
  if (committed.kind === 'conflict') throw new Error(committed.on);
  return committed.head;
}

/** The client's own words, as intake files them. */
export const aClientsMessage = ({ clientId, conversationId, requestId }: Card): RowChange => ({
  op: 'insert',
  table: 'messages',
  row: {
    id: anId('msg'),
    rootId: clientId,
    clientId,
    conversationId,
    requestId,
    direction: 'in',
    authorId: null,
    automatic: false,
    unconfirmed: false,
    text: 'And one more thing …',
    at: NOON,
    state: 'received',
    failure: null,
    quoted: '',
    letterId: null,
  },
});

export const rescope = (clientId: string, scopes: readonly string[]): RowChange => ({
  op: 'patch',
  table: 'clients',
  id: clientId,
  rootId: clientId,
  set: { scopes },
});

/** A note as the device queues it. */
export const aNote = ({ conversationId }: Card, device: Device, text = 'Called, no answer'): Envelope =>
  device.write('note.add', { messageId: anId('msg'), conversationId, requestId: null, text });

export const notesOn = ({ conversationId }: Card): Promise<number> =>
  count(`messages WHERE conversation_id = ? AND direction = 'note'`, conversationId);

/** A reply to the client's address as the device queues it. */
export function aReply(card: Card, device: Device, more: Partial<Envelope> = {}) {
  const messageId = anId('msg');
  const { conversationId, requestId, taskId, identityId } = card;
  const args = { messageId, conversationId, requestId, taskId, identityId, text: 'Hello' };
  return { messageId, mutation: device.write('reply.send', args, more) };
}

/** What became of each mutation: the code of a refusal, else its status. */
export const codes = (results: readonly { status: string; code?: string | undefined }[]): string[] =>
  results.map(({ status, code }) => code ?? status);
