import { requireStore } from '../store/current.svelte.ts';
import { discardRefused, retryRefused } from '../store/decide-attention.ts';
import type { Written } from '../store/write.ts';
import { newId } from './new-id.ts';
import { session } from './session.svelte.ts';

/** Sends what the server refused once more, as it was. */
export async function retry(id: string): Promise<Written> {
  const written = await retryRefused(requireStore(), id, { id: newId('mut'), at: session.now });
  if (written.kind === 'written') session.kick();
  return written;
}

/** Lets go of what the server refused, words and all. */
export const discard = (id: string): Promise<void> => discardRefused(requireStore(), id);
