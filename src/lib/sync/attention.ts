import * as v from 'valibot';
import type { MutationArgs, MutationName } from '#protocol/mutations';
import { requireStore } from '../store/current.svelte.ts';
import { discardRefused, replaceRefused, takeUpRefused, type Anew } from '../store/decide-attention.ts';
import type { Draft } from '../store/tables.ts';
import type { Written } from '../store/write.ts';
import { newId } from './new-id.ts';
import { mutationArgs, withRules } from './rules.ts';
import { session } from './session.svelte.ts';

/** Sends what the server refused once more, as it was. */
export const retry = (id: string): Promise<Written> => replace(id, {});

/** Sends something else in the place of what the server refused: the words as a note, a reply to another request. */
export async function retryAs<N extends MutationName>(id: string, name: N, args: MutationArgs<N>): Promise<Written> {
  const parsed = v.safeParse(mutationArgs[name], args);
  if (!parsed.success) return { kind: 'refused', code: 'mutation.invalid' };
  return replace(id, { name, args: parsed.output });
}

async function replace(id: string, anew: Omit<Anew, 'id' | 'at'>): Promise<Written> {
  const written = await replaceRefused(withRules(requireStore()), id, { ...anew, id: newId('mut'), at: session.now });
  if (written.kind === 'written') session.kick();
  return written;
}

/** Back into the conversation's field. @returns false while other words stand there */
export const takeUp = (id: string, draft: Omit<Draft, 'at'>): Promise<boolean> =>
  takeUpRefused(requireStore(), id, { ...draft, at: session.now });

/** Lets go of what the server refused, words and all. */
export const discard = (id: string): Promise<void> => discardRefused(requireStore(), id);
