import type { Store } from './database.ts';
import { deleteDeviceFiles, keptFiles } from './device-files.ts';
import { forgetWords, keepWords } from './kept-words.ts';

/** What becomes of a person's own unsent words and files when their database goes. */

/** Files that wait are where they can stay; an empty database would only say who was here.
 * @param isForgotten by a server that was restored: what it had taken is unsent once more */
export async function keepUnsent(store: Store, isForgotten = false): Promise<void> {
  await keepWords(store, isForgotten);
  if ((await keptFiles(store.owner.id)).length === 0) await deleteDeviceFiles(store.owner.id);
}

export const forgetUnsent = async (employeeId: string): Promise<void> => {
  await Promise.all([forgetWords(employeeId), deleteDeviceFiles(employeeId)]);
};
