/** ML2, ML3: what becomes of a letter, before anybody asks where it belongs. */
export type LetterFate =
  | { kind: 'ignore'; reason: 'duplicate' | 'blocked' | 'echo' }
  /** Nobody knows the sender: somebody must look. */
  | { kind: 'hold'; reason: 'unknown-sender' }
  | { kind: 'file' };

type Facts = {
  /** The same letter came before. */
  isRepeat: boolean;
  /** Our own letter came back as it left. */
  isEcho: boolean;
  /** Somebody carries the sender's address. */
  isKnown: boolean;
  verdict: 'accepted' | 'blocked' | null;
  /** Without a sender there is nobody to decide about, and an unreadable letter cannot be judged in a list: both are work. */
  canBeReviewed: boolean;
};

export function letterFate({ isRepeat, isEcho, isKnown, verdict, canBeReviewed }: Facts): LetterFate {
  if (isRepeat) return { kind: 'ignore', reason: 'duplicate' };
  if (isEcho) return { kind: 'ignore', reason: 'echo' };
  if (verdict === 'blocked') return { kind: 'ignore', reason: 'blocked' };
  if (isKnown || verdict === 'accepted' || !canBeReviewed) return { kind: 'file' };
  return { kind: 'hold', reason: 'unknown-sender' };
}
