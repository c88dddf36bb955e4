import type { Locale } from '../model.ts';
import { given } from './given.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

export type ClientPatch = {
  clientId: string;
  set: {
    name?: string | undefined;
    company?: string | undefined;
    note?: string | undefined;
    language?: Locale | undefined;
  };
};

/** Changes named fields of a card, whoever sees it (PR3); of two writers the later arrival stands, field by field. */
export const clientPatch: Mutator<ClientPatch> = {
  keys: ({ clientId }) => [{ table: 'clients', id: clientId }],

  run(view, { clientId, set }) {
    const client = view.get('clients', clientId);
    if (!client) return refused('client.gone');
    const changed = given(set, client);
    return applied(changed ? [patch('clients', clientId, changed)] : []);
  },
};
