import type { Team } from '../model.ts';
import { patch, type Patch } from './mutation.ts';

/** Takes the mark off whichever team has it: there is one default, and another is about to be it. */
export const withoutDefault = (teams: readonly Team[]): Patch<'teams'>[] =>
  teams.filter(({ isDefault }) => isDefault).map(({ id }) => patch('teams', id, { isDefault: false }));
