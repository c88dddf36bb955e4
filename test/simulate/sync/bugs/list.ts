import { DEVICE_BUGS } from './device.ts';
import { PULL_BUGS } from './pull.ts';
import { PUSH_BUGS } from './push.ts';
import { RESTORE_BUGS } from './restore.ts';

/** `from` stands in the file once at least; its first place becomes `to`. */
export type Change = { file: string; from: string; to: string };
/** `what` says which rule is broken, as sync-model.mjs does under the same name; `told`: the scenario that shows it. */
export type Bug = { what: string; told: string; changes: readonly Change[] };
export type Bugs = Readonly<Record<string, Bug>>;

export const BUGS: Bugs = { ...PUSH_BUGS, ...PULL_BUGS, ...DEVICE_BUGS, ...RESTORE_BUGS };
