import { requireStore } from '../store/current.svelte.ts';
import { putDraft } from '../store/drafts.ts';
import type { Draft } from '../store/tables.ts';
import { session } from './session.svelte.ts';

/** Keeps the unsent words of a conversation; call it on every input. */
export const saveDraft = (draft: Omit<Draft, 'at'>): Promise<void> =>
  putDraft(requireStore(), { ...draft, at: session.now });
