import type { ThreadChoice } from '../matching/incoming.ts';

/** What a letter says of where it belongs, and what the base knows of it. */
export type ThreadEvidence = {
  /** What stands behind the plus of our address, as it was written: of the envelope's recipient and of To. */
  tags: readonly string[];
  /** The same in Cc, where no answer to us can have it. */
  copiedTags: readonly string[];
  /** It names letters that it answers. */
  claims: boolean;
  /** Those of them that the journal knows, in the order in which it names them. */
  letters: readonly KnownLetter[];
  /** Conversations of the clients who carry the sender's address, with the tag of each. */
  conversations: readonly { id: string; clientId: string; tag: string }[];
};
export type KnownLetter = {
  direction: 'in' | 'out';
  clientId: string;
  conversationId: string;
  requestId: string | null;
};

/**
 * ML5, ML6: our own reply address first, then the letters of ours that it answers, then the client's own. Whatever is
 * named and does not hold makes the letter stand alone: whoever forges once is not given a second guess.
 */
export function chooseThread({ tags, copiedTags, claims, letters, conversations }: ThreadEvidence): ThreadChoice {
  const [tag, ...others] = new Set(tags);
  if (copiedTags.length > 0 || others.length > 0) return { kind: 'new' };
  if (tag !== undefined) {
    const named = conversations.find((conversation) => conversation.tag === tag);
    if (!named) return { kind: 'new' };
    return { kind: 'conversation', id: named.id, requestId: answeredIn(letters, named.id) };
  }
  if (!claims) return { kind: 'latest' };
  const clients = new Set(conversations.map(({ clientId }) => clientId));
  // The newest stands last, and a letter of ours says more than one that anybody may have sent in a client's name.
  const newestFirst = letters.toReversed();
  const answered = newestFirst.find(({ direction }) => direction === 'out') ?? newestFirst[0];
  if (!answered || !clients.has(answered.clientId)) return { kind: 'new' };
  const { conversationId: id } = answered;
  return { kind: 'conversation', id, requestId: answeredIn(letters, id) };
}

/** The request of the newest letter it names of that conversation. */
const answeredIn = (letters: readonly KnownLetter[], conversationId: string): string | null =>
  letters.findLast((letter) => letter.conversationId === conversationId && letter.requestId !== null)?.requestId ??
  null;
