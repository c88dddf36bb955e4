import { unknown } from 'valibot';
import { deleteStore, type Store } from '../store/database.ts';
import { lastWords } from '../store/farewell.ts';
import { forgetUnsent, keepUnsent } from '../store/leave.ts';
import type { createAsker } from './ask.ts';
import { forgetBrowserState, forgetMe, paySignOut, rememberedMe } from './device-memory.ts';

/** What is owed when somebody parts from this device, to the server and to the next person. */

type Server = ReturnType<typeof createAsker>;

/**
 * Of somebody disabled the words are with the organisation from now on, and nothing of them stays here, copies made for
 * disasters included; whoever has to sign in again keeps theirs.
 */
export async function handIn(server: Pick<Server, 'call'>, store: Store): Promise<void> {
  const words = await lastWords(store);
  const answer = words.length > 0 ? await server.call('POST', '/api/sync/farewell', unknown(), { words }) : null;
  if (answer?.kind === 'ok') await forgetUnsent(store.owner.id);
  else await keepUnsent(store);
}

/** A sign-out that was cut short: the rest of it. @returns whether the server knows */
export async function finishSignOut(server: Pick<Server, 'signOut'>): Promise<boolean> {
  const left = rememberedMe();
  if (left) {
    await Promise.all([deleteStore(left.id), forgetUnsent(left.id)]);
    await forgetBrowserState();
    forgetMe();
  }
  return tellSignedOut(server);
}

/** @returns whether the server knows */
export async function tellSignedOut(server: Pick<Server, 'signOut'>): Promise<boolean> {
  const answer = await server.signOut();
  const isKnown = answer.kind === 'ok' || answer.kind === 'signed-out' || answer.kind === 'refused';
  if (isKnown) paySignOut();
  return isKnown;
}
