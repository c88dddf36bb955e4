import { arriveAs, change, join, rescope, say, type Arrived } from '../doors.ts';
import { forgetLog } from '../faults.ts';
import { workOf } from '../inventions.ts';
import { writeDown } from '../people.ts';
import { quiesce } from '../quiet.ts';
import { receive } from '../exchange.ts';
import { TEAMS } from '../start-rows.ts';
import type { World } from '../world.ts';
import {
  answered,
  begun,
  BORIS,
  CHIEF,
  deviceOf,
  exchange,
  finished,
  OWNER,
  question,
  type Scenario,
} from './stage.ts';

/** Cards that move while somebody reads, and rights that go and come. */

export const [A, B] = TEAMS;
export const SCOPE_A = `team:${A}`;
export const SCOPE_B = `team:${B}`;
const ELSEWHERE = `employee:${OWNER.id}`;

export const clientOf = (world: World, scopes: readonly string[]): Promise<Arrived> =>
  arriveAs(world, { teamId: A, scopes, assigneeId: null });

export const replyTo = ({ conversationId, requestId, taskId, identityId }: Arrived, messageId: string) => ({
  name: 'reply.send' as const,
  args: { messageId, conversationId, requestId, taskId, identityId, text: messageId },
});
export const noteOn = ({ conversationId }: Pick<Arrived, 'conversationId'>, messageId: string) => ({
  name: 'note.add' as const,
  args: { messageId, conversationId, requestId: null, text: messageId },
});

/** A page that ends at a move has the card as it is now: the right that showed it before is lost before the next page. */
const pageEndsAtMove: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  await join(world, BORIS.id, [A, B]);
  const { clientId } = await clientOf(world, [SCOPE_A]);
  await quiesce(world);
  await rescope(world, clientId, [SCOPE_A, SCOPE_B]);
  await exchange(world, boris, 'pull', { pull: 1 });
  await join(world, BORIS.id, [B]);
};

/**
 * A card becomes visible of which some rows are news and the oldest words are not, and its reader answers after a page that
 * ends `ahead` of the move, or behind its first entry.
 */
const answersInBetween =
  (entries: number): Scenario =>
  async (world) => {
    const boris = deviceOf(world, BORIS);
    const client = await clientOf(world, [ELSEWHERE]);
    const { clientId, identityId, requestId, taskId } = client;
    await quiesce(world);
    await change(world, clientId, [
      { table: 'identities', id: identityId, set: { attested: true } },
      { table: 'requests', id: requestId, set: { subject: 'Bicycle' } },
      { table: 'tasks', id: taskId, set: { hasNewMessage: true } },
    ]);
    await say(world, client);
    await rescope(world, clientId, [SCOPE_B]);
    await exchange(world, boris, 'pull', { pull: entries });
    await writeDown(world, boris, replyTo(client, 'msg_answer00'));
    await exchange(world, boris, 'push');
  };

/** A pending change would show the card to another team; what the server last said decides whether it may stay. */
const losesWhatPendingShows: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  await join(world, BORIS.id, [A, B]);
  const { clientId } = await clientOf(world, [SCOPE_A]);
  await quiesce(world);
  await writeDown(world, boris, { name: 'task.create', args: { clientId, ...workOf(world, null), teamId: B } });
  await join(world, BORIS.id, [B]);
};

/** From a scope that is held but not here yet, into one that is. */
const movesOutOfBackfill: Scenario = async (world) => {
  const { clientId } = await clientOf(world, [SCOPE_A]);
  await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await join(world, BORIS.id, [A, B]);
  await exchange(world, deviceOf(world, BORIS), 'pull');
  await rescope(world, clientId, [SCOPE_B]);
  await exchange(world, deviceOf(world, BORIS), 'pull');
};

/** Gains a scope, and has the first question about its cards. */
async function gainsScope(world: World) {
  const boris = deviceOf(world, BORIS);
  await clientOf(world, [SCOPE_A]);
  await clientOf(world, [SCOPE_A]);
  await quiesce(world);
  await join(world, BORIS.id, [A, B]);
  await exchange(world, boris, 'pull');
  return { boris, asked: await question(boris, 'snapshot') };
}

/** Between the cards of a page and their words, another card enters the scope. */
const entersWhilePageIsRead: Scenario = async (world) => {
  const { clientId } = await clientOf(world, [ELSEWHERE]);
  const { boris, asked } = await gainsScope(world);
  // Where the base stands, the organisation, the clients.
  await begun(world, boris, asked, 3);
  await rescope(world, clientId, [SCOPE_A]);
  await finished(world);
};

/** A card that one page has brought leaves and is on its way back when the next page brings its words. */
const comesBackBetweenPages: Scenario = async (world) => {
  const { boris } = await gainsScope(world);
  await exchange(world, boris, 'snapshot', { snapshot: 2 });
  const cards = [...boris.store.table('clients').rows.values()];
  const { id } = cards.find(({ scopes }) => (scopes as readonly string[]).includes(SCOPE_A))!;
  await rescope(world, String(id), [ELSEWHERE]);
  await exchange(world, boris, 'pull');
  await rescope(world, String(id), [SCOPE_A]);
  await exchange(world, boris, 'snapshot');
};

/** A page is on its way while the card that it brings moves out of sight. */
const leavesBehindPage: Scenario = async (world) => {
  const { clientId } = await clientOf(world, [SCOPE_A]);
  const { boris, asked } = await gainsScope(world);
  const page = await answered(world, boris, asked);
  await rescope(world, clientId, [ELSEWHERE]);
  await exchange(world, boris, 'pull');
  await receive(world, page);
};

/** A page is read while the scope is not the reader's, before and after it is. */
const readBetweenRights: Scenario = async (world) => {
  const { boris, asked } = await gainsScope(world);
  await join(world, BORIS.id, [B]);
  const page = await answered(world, boris, asked);
  await join(world, BORIS.id, [A, B]);
  await exchange(world, boris, 'pull', { pull: 1 });
  await receive(world, page);
};

/** Two tabs ask the same; the answer read first comes last, with a card that is out of sight by then. */
const tabsAnsweredInTurn: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await say(world, client);
  const first = await answered(world, boris, await question(boris, 'pull'));
  await rescope(world, client.clientId, [`employee:${CHIEF.id}`]);
  await receive(world, await answered(world, boris, await question(boris, 'pull')));
  await receive(world, first);
  await finished(world);
};

/** Words of a card that is on its way out are not sent, and the card is back before anybody has heard that it left. */
const answersWhileCardIsOut: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await say(world, client);
  await rescope(world, client.clientId, [ELSEWHERE]);
  await exchange(world, boris, 'pull', { pull: 2 });
  await writeDown(world, boris, replyTo(client, 'msg_answer00'));
  await rescope(world, client.clientId, [SCOPE_B]);
};

/** Asleep while a card left its sight, and longer than moves are remembered. */
const sleepsBeyondTheLog: Scenario = async (world) => {
  const { clientId } = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await rescope(world, clientId, [ELSEWHERE]);
  await clientOf(world, [SCOPE_A]);
  forgetLog(world);
};

export const MOVES: Readonly<Record<string, Scenario>> = {
  'a page ends at a move': pageEndsAtMove,
  'an answer after a page that ends ahead of the move': answersInBetween(5),
  'an answer after a page that ends at the move': answersInBetween(6),
  'a lost scope that a pending change replaces': losesWhatPendingShows,
  'a card moves out of a backfill': movesOutOfBackfill,
  'a card enters while a page is read': entersWhilePageIsRead,
  'a card comes back between two pages': comesBackBetweenPages,
  'a card leaves behind a page': leavesBehindPage,
  'a page read between two rights': readBetweenRights,
  'two tabs are answered in turn': tabsAnsweredInTurn,
  'an answer while the card is out of sight': answersWhileCardIsOut,
  'a device sleeps longer than moves are remembered': sleepsBeyondTheLog,
};
