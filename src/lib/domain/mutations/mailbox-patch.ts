import { ORG_ROOT } from '../model.ts';
import { manages } from '../permissions.ts';
import { given } from './given.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

export type MailboxPatch = { mailboxId: string; set: { teamId?: string | undefined; active?: boolean | undefined } };

/** Gives an address to another team, or stops taking letters at it; never at the one our own letters come from (PR8). */
export const mailboxPatch: Mutator<MailboxPatch> = {
  keys: ({ mailboxId, set }) => [
    { table: 'mailboxes', id: mailboxId },
    ...(set.teamId === undefined ? [] : [{ table: 'teams', id: set.teamId } as const]),
    ...(set.active === false ? [{ table: 'organisation', id: ORG_ROOT } as const] : []),
  ],

  run(view, { mailboxId, set }, { actor }) {
    const mailbox = view.get('mailboxes', mailboxId);
    if (!mailbox) return refused('mailbox.gone');
    if (!manages(actor)) return refused('mailbox.not-allowed');
    const changed = given(set, mailbox);
    if (!changed) return applied([]);
    if (changed.teamId !== undefined && !view.get('teams', changed.teamId)) return refused('team.gone');
    const isMain = changed.active === false && view.get('organisation', ORG_ROOT)?.mailAddress === mailbox.address;
    if (isMain) return refused('mailbox.main');
    return applied([patch('mailboxes', mailboxId, changed)]);
  },
};
