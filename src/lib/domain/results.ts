import { BUILT_IN_RESULTS, type BuiltInResult, type Listed } from './model.ts';
import { overBuiltIn } from './own-list.ts';

/** Rules RT: what a task is completed with (RT5). */

const FROM_THE_BEGINNING: readonly Listed[] = BUILT_IN_RESULTS.map((id) => ({ id, name: null, active: true }));

/** Every result there is; a device that has heard of no edits has the built-in ones. */
export const resultsOf = (own: readonly Listed[] = []): readonly Listed[] => overBuiltIn(FROM_THE_BEGINNING, own);

export const isBuiltInResult = (id: string): id is BuiltInResult => BUILT_IN_RESULTS.some((one) => one === id);
