/** A letter of a conversation, as the journal keeps it. `refs`: the ids it answers to, oldest first. */
export type JournalLetter = { direction: 'in' | 'out'; rfcId: string | null; refs: readonly string[] };

/** Where a letter stands among others (RFC 5322, 3.6.4); ids without angle brackets, the oldest first. */
export type Thread = { inReplyTo: string | null; references: readonly string[] };

/** Mail programs cut long threads in the middle; what they thread by is the first and the newest ids. */
const MAX_REFERENCES = 20;

/** An id fit for a header: what a stranger's letter called itself must end neither the line nor the brackets. */
const isFit = (id: string | null): id is string => id !== null && /^[\x21-\x3b\x3d\x3f-\x7e]{1,250}$/.test(id);

/**
 * The place of the next letter of a conversation: it answers the client's last letter, and behind that stand the ones we
 * have sent since. Where no letter of the client came, it follows our own.
 * @param letters of the conversation, the oldest first
 */
export function threadAfter(letters: readonly JournalLetter[]): Thread {
  const lastIn = letters.findLastIndex(({ direction }) => direction === 'in');
  const answered = letters[lastIn];
  const since = letters.slice(lastIn + 1).map(({ rfcId }) => rfcId);
  const all = [...new Set([...(answered?.refs ?? []), answered?.rfcId ?? null, ...since])].filter(isFit);
  const references = all.length <= MAX_REFERENCES ? all : [all[0]!, ...all.slice(1 - MAX_REFERENCES)];
  const own = answered?.rfcId ?? null;
  return { inReplyTo: isFit(own) ? own : (references.at(-1) ?? null), references };
}
