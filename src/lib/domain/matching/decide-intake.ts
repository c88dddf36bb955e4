import type { Locale } from '../model.ts';
import { isAttested, MAX_AUTOMATIC, type IncomingMessage, type Known, type Match, type Sign } from './incoming.ts';
import { carries, matchClient, type ClientChoice } from './match-client.ts';
import { matchRequest, type RequestChoice } from './match-request.ts';

/** What becomes of one input: a value that writes follow from, and that a test can look at. */
export type IntakeDecision = {
  client:
    | { kind: 'new'; language: Locale; scopes: readonly string[]; signs: readonly Sign[] }
    /** `scopes` only when the card becomes visible to one more team. */
    | { kind: 'existing'; id: string; language: Locale; scopes: readonly string[] | null; signs: readonly Sign[] };
  choice: ClientChoice;
  conversation: { kind: 'new' } | { kind: 'existing'; id: string; lastMessageAt: number; teamId: string };
  request: RequestChoice;
  teamId: string;
  /** MT1: the sender only claims to be this client. */
  unconfirmed: boolean;
  task: { kind: 'mark'; id: string } | { kind: 'new' };
  acknowledge: { to: string; language: Locale } | null;
};

/**
 * MT1–MT8 over the facts that were read.
 * @param now UTC milliseconds
 */
export function decideIntake(message: IncomingMessage, known: Known, now: number): IntakeDecision {
  const choice = matchClient(message, known.matches);
  const match = choice.kind === 'new' ? null : choice.match;
  const request = matchRequest(message.type, match);
  const teamId = request.kind === 'join' ? request.teamId : known.team.id; // MT7
  return {
    client: clientOf({ message, known, choice, teamId }),
    choice,
    conversation: conversationOf(match, teamId, now),
    request,
    teamId,
    unconfirmed: choice.kind === 'claimed',
    task: request.kind === 'join' && request.taskId !== null ? { kind: 'mark', id: request.taskId } : { kind: 'new' },
    acknowledge: acknowledgement({ message, known, request, match }),
  };
}

type Facts = { message: IncomingMessage; known: Known };

function clientOf({ message, known, choice, teamId }: Facts & { choice: ClientChoice; teamId: string }) {
  const scope = `team:${teamId}`;
  if (choice.kind === 'new') {
    const language = message.sender.language ?? known.organisation.language;
    return { kind: 'new', language, scopes: [scope], signs: message.sender.signs } as const;
  }
  const { match } = choice;
  const scopes = match.scopes.includes(scope) ? null : [...match.scopes, scope];
  const signs = choice.kind === 'attested' ? newProofs(message.sender.signs, match) : []; // MT1: a claim changes no field
  return { kind: 'existing', id: match.clientId, language: match.language, scopes, signs } as const;
}

/** What an attested sender proved besides and the card does not carry yet. */
const newProofs = (signs: readonly Sign[], match: Match): readonly Sign[] =>
  signs.filter((sign) => isAttested(sign) && !carries(match, sign));

function conversationOf(match: Match | null, teamId: string, now: number): IntakeDecision['conversation'] {
  if (!match?.conversation) return { kind: 'new' };
  const { id, lastMessageAt } = match.conversation;
  // The server's clock may be set back; the order of conversations must not be.
  return { kind: 'existing', id, lastMessageAt: Math.max(lastMessageAt, now), teamId };
}

/** MT8: a new request, once, to the address the sender gave; never to one that only the card knows (MT1). */
function acknowledgement(
  facts: Facts & { request: RequestChoice; match: Match | null },
): IntakeDecision['acknowledge'] {
  const { message, known, request, match } = facts;
  const address = message.sender.signs.find((sign) => sign.kind === 'email');
  if (!address || !message.mayAcknowledge || request.kind === 'join' || known.acknowledgedLately) return null;
  if ((match?.conversation?.automatic ?? 0) >= MAX_AUTOMATIC) return null;
  // The card's language goes to the card's own address only; elsewhere it would tell the typist that there is a card.
  const own = match !== null && carries(match, address) ? match.language : null;
  return { to: address.value, language: message.sender.language ?? own ?? known.organisation.language };
}
