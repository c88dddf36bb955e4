import { number, object, unknown } from 'valibot';
import { deleteStore, type Store } from '../store/database.ts';
import { lastWords } from '../store/farewell.ts';
import { forgetUnsent, keepUnsent } from '../store/leave.ts';
import { readState } from '../store/outgoing.ts';
import { forgetOwed, isOwed, noteOwed } from '../store/owed-sign-out.ts';
import type { DeviceState } from '../store/tables.ts';
import type { createAsker, Me } from './ask.ts';
import { forgetBrowserState, forgetMe, oweSignOut, paySignOut, rememberedMe } from './device-memory.ts';

/** What is owed when somebody parts from this device, to the server and to the next person. */

type Server = ReturnType<typeof createAsker>;

/**
 * Of somebody disabled the words are with the organisation from now on, and nothing of them stays here, copies made for
 * disasters included; whoever has to sign in again keeps theirs. A server that was restored to a time before this session
 * knows neither it nor what it had taken in it: that is kept as well.
 */
export async function handIn(server: Pick<Server, 'call' | 'read'>, store: Store): Promise<void> {
  const [words, isForgotten] = [await lastWords(store), await wasRestored(server, store)];
  const answer =
    words.length > 0 || isForgotten ? await server.call('POST', '/api/sync/farewell', unknown(), { words }) : null;
  if (answer?.kind === 'ok') await forgetUnsent(store.owner.id);
  else await keepUnsent(store, isForgotten);
}

const epochSchema = object({ epoch: number() });

async function wasRestored(server: Pick<Server, 'read'>, store: Store): Promise<boolean> {
  const { epoch } = await readState(store);
  const answer = await server.read('/api/sync/epoch', epochSchema);
  return epoch !== 0 && answer.kind === 'ok' && answer.value.epoch !== epoch;
}

/** A person's own word, on the disk before anything is deleted. Where there is no room the browser's memory must do. */
export async function noteSignOut(store: Store | null): Promise<void> {
  oweSignOut();
  if (store) await noteOwed(store).catch((error: unknown) => console.error(error));
}

/** Was this base left by its person, or begun where one was? Only a base that is new can stand where one was deleted. */
export const isLeft = async ({ isLeft: marked, epoch }: DeviceState): Promise<boolean> =>
  marked === true || (epoch === 0 && (await isOwed()));

/** A sign-out that was cut short: the rest of it. @returns whether the server knows */
export async function finishSignOut(
  server: Pick<Server, 'signOut'>,
  left: Pick<Me, 'id'> | null = rememberedMe(),
): Promise<boolean> {
  oweSignOut();
  if (left) {
    await Promise.all([deleteStore(left.id), forgetUnsent(left.id)]);
    await forgetBrowserState();
    forgetMe();
  }
  return tellSignedOut(server);
}

/** Nothing is owed any more: the server knows, or somebody has signed in since. */
export async function settleSignOut(): Promise<void> {
  paySignOut();
  await forgetOwed();
}

/** @returns whether the server knows */
export async function tellSignedOut(server: Pick<Server, 'signOut'>): Promise<boolean> {
  const answer = await server.signOut();
  const isKnown = answer.kind === 'ok' || answer.kind === 'signed-out' || answer.kind === 'refused';
  if (isKnown) await settleSignOut();
  return isKnown;
}
