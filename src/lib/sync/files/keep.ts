import { fileNameFor, mediaTypeFor } from '#domain/file-name';
import { requireStore } from '../../store/current.svelte.ts';
import { dropFiles, keepFile, keptFiles, noteFailed } from '../../store/device-files.ts';
import type { DraftFile } from '../../store/tables.ts';
import { newId } from '../new-id.ts';
import { session } from '../session.svelte.ts';
import { hashOf } from './hash.ts';

/** Files as the page handles them: into the device's keeping, and out of it again. */

export type Keeping =
  | { kind: 'kept'; file: DraftFile }
  /** As many wait as may; the browser has no room; the picked file cannot be read (any more). */
  | { kind: 'limit' | 'full' | 'unreadable' };

/** On the disk when this resolves with `kept`: from then on it needs neither the page nor a network. */
export async function keep(picked: File): Promise<Keeping> {
  const owner = requireStore().owner.id;
  const bytes = await picked.arrayBuffer().catch(() => null);
  if (bytes === null) return { kind: 'unreadable' };
  const hash = await hashOf(bytes);
  const id = newId('file');
  const file = {
    id,
    name: fileNameFor(picked.name),
    mediaType: mediaTypeFor(picked.type),
    size: bytes.byteLength,
    hash,
  };
  const kept = await keepFile(owner, { ...file, at: Date.now(), failed: null }, bytes);
  return kept === 'kept' ? { kind: 'kept', file } : { kind: kept };
}

/** No message will carry it. */
export const letGo = (fileId: string): Promise<void> => dropFiles(requireStore().owner.id, [fileId]);

/** Those of these whose bytes a draft needs from this device, and that are not here. */
export async function missing(files: readonly DraftFile[]): Promise<string[]> {
  const needed = files.filter(({ hash, from }) => hash !== undefined && from === undefined);
  if (needed.length === 0) return [];
  const here = new Set((await keptFiles(requireStore().owner.id)).map(({ id }) => id));
  return needed.flatMap(({ id }) => (here.has(id) ? [] : id));
}

/** Tries once more what the server had refused. */
export async function tryAgain(fileId: string): Promise<void> {
  await noteFailed(requireStore().owner.id, fileId, null);
  session.kick();
}
