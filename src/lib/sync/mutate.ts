import * as v from 'valibot';
import type { MutationArgs, MutationName } from '#protocol/mutations';
import { requireStore } from '../store/current.svelte.ts';
import type { Written } from '../store/write.ts';
import { newId } from './new-id.ts';
import { session } from './session.svelte.ts';

export { newId };

/** Makes a change by the person at the screen: on the disk and on every open list when this resolves; the server learns
 * it by itself, now or when it can be reached.
 * `refused` with a rule's code: nothing was written. Throws when the device cannot store: keep the words in the form. */
export async function mutate<N extends MutationName>(name: N, args: MutationArgs<N>): Promise<Written> {
  const { mutationArgs, withRules, write } = await import('./rules.ts');
  const parsed = v.safeParse(mutationArgs[name], args);
  if (!parsed.success) return { kind: 'refused', code: 'mutation.invalid' };
  const written = await write(withRules(requireStore()), {
    id: newId('mut'),
    name,
    args: parsed.output,
    at: session.now,
  });
  if (written.kind === 'written') session.kick();
  return written;
}

/** Asks for a round with the server now. */
export const syncNow = (): void => session.kick();
