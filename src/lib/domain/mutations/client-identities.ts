import type { Identity, IdentityKind } from '../model.ts';
import { leads } from '../permissions.ts';
import {
  insert,
  patch,
  refused,
  remove,
  type Change,
  type Key,
  type MutationContext,
  type Refused,
  type View,
} from './mutation.ts';

/** An address that an employee writes on a card, in canonical form. */
export type GivenIdentity = { id: string; kind: Extract<IdentityKind, 'phone' | 'email'>; value: string };

/** Whoever else carries the address belongs to the decision (CL2). */
export const keysOfIdentities = (given: readonly GivenIdentity[]): Key[] =>
  given.flatMap(({ id, value }): Key[] => [
    { table: 'identities', id },
    { table: 'identities', of: value },
  ]);

type Giving = {
  clientId: string;
  given: readonly GivenIdentity[];
  /** Ids that the same change takes off the card. */
  without?: readonly string[];
  now: number;
};

/**
 * The addresses as rows of the card. An employee vouches for them, unless another card carries one proven: then it is a
 * claim here. Either way it is kept, and cards that share an address are the suggestion to merge (CL2, MT2, MT6).
 */
export function addIdentities(view: View, { clientId, given, without = [], now }: Giving): readonly Change[] | Refused {
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const { id, kind, value } of given) {
    if (view.get('identities', id)) return refused('identity.exists');
    if (seen.has(value)) continue;
    seen.add(value);
    const carriers = view.list('identities', value).filter((one) => one.kind === kind);
    const own = carriers.find((one) => one.clientId === clientId && !without.includes(one.id));
    const isProvenElsewhere = carriers.some((one) => one.attested && one.clientId !== clientId);
    const word = isProvenElsewhere ? CLAIM : VOUCHED;
    if (!own)
      changes.push(insert('identities', { id, rootId: clientId, clientId, kind, value, ...word, createdAt: now }));
    else if (!own.attested && word.attested) changes.push(patch('identities', own.id, word));
  }
  return changes;
}

const VOUCHED = { evidence: 'staff', attested: true } as const;
export const CLAIM = { evidence: 'typed', attested: false } as const;

type Taking = { clientId: string; ids: readonly string[]; actor: MutationContext['actor'] };

/** Takes addresses off the card. What the client proved by themselves only who leads takes away (CL3). */
export function removeIdentities(view: View, { clientId, ids, actor }: Taking): readonly Change[] | Refused {
  const changes: Change[] = [];
  for (const id of new Set(ids)) {
    const identity = view.get('identities', id);
    // Somebody was faster: it is gone, as was wished.
    if (!identity) continue;
    if (identity.clientId !== clientId) return refused('identity.gone');
    if (isProvenByClient(identity) && !leads(actor)) return refused('identity.not-allowed');
    changes.push(remove('identities', id));
  }
  return changes;
}

/** An employee's own word can be taken back by every employee; a proof stands. */
export const isProvenByClient = ({ attested, evidence }: Pick<Identity, 'attested' | 'evidence'>): boolean =>
  attested && evidence !== 'staff';
