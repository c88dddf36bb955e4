import { isAttested, type IncomingMessage, type Match, type Sign } from './incoming.ts';

/** Which client an input belongs to (MT1, MT2). */
export type ClientChoice =
  | { kind: 'attested'; match: Match }
  /** A claim: it routes the work and nothing else. */
  | { kind: 'claimed'; match: Match }
  | { kind: 'new'; because: 'no-match' }
  /** `among` carry the same signs; that they do is the suggestion to merge, with its reason. */
  | { kind: 'new'; because: 'several'; among: readonly string[] };

/**
 * MT1, MT2: an attested sign links by itself, a claim only when it points at exactly one client.
 *
 * Several who carry a claimed sign are told apart by what else the sender says: first those who carry all the signs, then
 * those of the same name. Without that, a family behind one telephone would get a new card with every letter.
 */
export function matchClient(
  { sender, thread }: Pick<IncomingMessage, 'sender' | 'thread'>,
  matches: readonly Match[],
): ClientChoice {
  const attested = matches.find((match) => match.signs.some((sign) => sign.attested && isShown(sender.signs, sign)));
  if (attested) return { kind: 'attested', match: attested };
  const [carrier, ...others] = matches.filter((match) =>
    sender.signs.some((sign) => isAttested(sign) && carries(match, sign)),
  );
  // Whoever proves an address that one card has only been told of is the one it was told of.
  if (carrier && others.length === 0) return { kind: 'attested', match: carrier };

  // A reply address of ours, or a letter of ours that it answers: none but those who got it can name it.
  const proven = matches.find((match) => thread.kind === 'conversation' && match.conversation?.id === thread.id);
  if (proven) return { kind: 'claimed', match: proven };

  const whole = matches.filter((match) => sender.signs.every((sign) => carries(match, sign)));
  const namesake = (whole.length > 0 ? whole : matches).filter((match) => sameName(match.name, sender.name));
  for (const candidates of [matches, whole, namesake]) {
    const [only] = candidates;
    if (only && candidates.length === 1) return { kind: 'claimed', match: only };
  }
  if (matches.length === 0) return { kind: 'new', because: 'no-match' };
  return { kind: 'new', because: 'several', among: matches.map((match) => match.clientId) };
}

/** The sender proved this sign: an attested sign on the card is no help to one who merely types it. */
const isShown = (signs: readonly Sign[], { kind, value }: Pick<Sign, 'kind' | 'value'>): boolean =>
  signs.some((sign) => isAttested(sign) && sign.kind === kind && sign.value === value);

export const carries = (match: Match, { kind, value }: Sign): boolean =>
  match.signs.some((sign) => sign.kind === kind && sign.value === value);

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
const sameName = (a: string, b: string): boolean => folded(a) !== '' && folded(a) === folded(b);
