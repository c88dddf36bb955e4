import type { Channel } from './model.ts';

type Known = { id: string; channel: Channel; lastMessageAt: number };

/**
 * The conversation that a client's words on a channel belong to: the newest that is known, else the one that is theirs by
 * its id. A client has one conversation a channel (MT3); two devices that begin it offline thus begin the same.
 */
export function conversationOf(clientId: string, channel: Channel, known: readonly Known[] = []): string {
  const [newest] = known.filter((one) => one.channel === channel).sort((a, b) => b.lastMessageAt - a.lastMessageAt);
  return newest?.id ?? `conv_${clientId.slice(clientId.indexOf('_') + 1)}-${channel}`;
}
