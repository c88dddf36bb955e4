import { applied, patch, refused, type Change, type Mutator } from './mutation.ts';
import { keysOfWork, makeWork, scopesWith, type NewWork } from './new-work.ts';

export type TaskCreate = NewWork & { clientId: string };

/** Work that an employee makes for a client they see, for themself, a colleague, or whoever the policy finds (TK1). */
export const taskCreate: Mutator<TaskCreate> = {
  keys: ({ clientId, ...work }) => [{ table: 'clients', id: clientId }, ...keysOfWork(work)],

  run(view, { clientId, ...work }, context) {
    const client = view.get('clients', clientId);
    if (!client) return refused('client.gone');
    const made = makeWork(view, work, { client, context });
    if (made.kind === 'refused') return made;
    const scopes = scopesWith(client.scopes, work.teamId);
    const shown: Change[] = scopes === client.scopes ? [] : [patch('clients', clientId, { scopes })];
    return applied([...shown, ...made.changes], made.effects);
  },
};
