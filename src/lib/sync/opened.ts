import * as v from 'valibot';
import { forgetOpened, readOpened, writeOpened } from './device-memory.ts';

/** What this person opened last, by id: a palette that is opened begins with it. Goes when they leave the device. */

const KEPT = 8;

const openedSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ kind: v.picklist(['client', 'task']), id: v.string() })),
);
export type Opened = v.InferOutput<typeof openedSchema>[number];

/** Newest first. */
export function lastOpened(): readonly Opened[] {
  const parsed = v.safeParse(openedSchema, readOpened());
  return parsed.success ? parsed.output : [];
}

export function noteOpened(opened: Opened): void {
  const others = lastOpened().filter(({ kind, id }) => kind !== opened.kind || id !== opened.id);
  try {
    writeOpened(JSON.stringify([opened, ...others].slice(0, KEPT)));
  } catch {
    // A full disk: the list is a comfort, and an old one would be none.
    forgetOpened();
  }
}
