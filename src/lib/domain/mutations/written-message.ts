import type { Conversation } from '../model.ts';
import { insert, type Insert } from './mutation.ts';

type Words = {
  id: string;
  conversation: Pick<Conversation, 'id' | 'clientId' | 'rootId'>;
  requestId: string | null;
  authorId: string | null;
  text: string;
  at: number;
};

/** A letter by a person that waits to be sent; it counts as the client's only after that. */
export const letter = (words: Words): Insert<'messages'> => written(words, 'out', 'queued');
/** Words among colleagues; never leaves the house. */
export const note = (words: Words): Insert<'messages'> => written(words, 'note', 'noted');

const written = ({ conversation, ...words }: Words, direction: 'out' | 'note', state: 'queued' | 'noted') =>
  insert('messages', {
    ...words,
    rootId: conversation.rootId,
    clientId: conversation.clientId,
    conversationId: conversation.id,
    direction,
    automatic: false,
    unconfirmed: false,
    state,
    failure: null,
    quoted: '',
    letterId: null,
  });
