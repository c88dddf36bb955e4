import { applied, type Mutator } from './mutation.ts';
import { cardOf, keysOfNewClient, makeClient, type NewClient } from './new-client.ts';

export type ClientCreate = NewClient;

/** A card for somebody who has not written yet (CL1, CL2). */
export const clientCreate: Mutator<ClientCreate> = {
  keys: keysOfNewClient,
  run(view, facts, context) {
    const made = makeClient(view, facts, context);
    return made.kind === 'refused' ? made : applied(cardOf(made));
  },
};
