import { requireStore } from '../store/current.svelte.ts';
import { knowLoss } from '../store/know-loss.ts';
import { status } from './status.svelte.ts';

/** Says no more that this device had lost what was on it. */
export async function dismissLoss(): Promise<void> {
  await knowLoss(requireStore());
  status.note({ lostAt: null });
}
