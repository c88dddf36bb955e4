import { ORG_ROOT, type Locale, type OpeningHours } from '../model.ts';
import { manages } from '../permissions.ts';
import { given } from './given.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

export type OrganisationPatch = {
  set: {
    name?: string | undefined;
    country?: string | undefined;
    language?: Locale | undefined;
    timeZone?: string | undefined;
    openingHours?: OpeningHours | undefined;
    mailAddress?: string | undefined;
  };
};

/** Changes what the organisation says of itself (PR8). Its letters come from an address at which it takes letters. */
export const organisationPatch: Mutator<OrganisationPatch> = {
  keys: ({ set }) => [
    { table: 'organisation', id: ORG_ROOT },
    ...(set.mailAddress === undefined ? [] : [{ table: 'mailboxes', of: ORG_ROOT } as const]),
  ],

  run(view, { set }, { actor }) {
    const organisation = view.get('organisation', ORG_ROOT);
    if (!organisation) return refused('organisation.gone');
    if (!manages(actor)) return refused('organisation.not-allowed');
    const changed = given(set, organisation);
    if (!changed) return applied([]);
    const { mailAddress } = changed;
    if (mailAddress !== undefined) {
      const isOurs = view.list('mailboxes', ORG_ROOT).some(({ address, active }) => active && address === mailAddress);
      if (!isOurs) return refused('mailbox.gone');
    }
    return applied([patch('organisation', ORG_ROOT, changed)]);
  },
};
