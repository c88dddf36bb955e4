import { ORG_ROOT } from '../model.ts';
import { manages } from '../permissions.ts';
import { applied, insert, refused, type Mutator } from './mutation.ts';

export type MailboxCreate = {
  mailboxId: string;
  /** As checkEmail gives it. */
  address: string;
  teamId: string;
};

/** Takes letters at one more address; they are this team's work (PR8). */
export const mailboxCreate: Mutator<MailboxCreate> = {
  keys: ({ mailboxId, teamId }) => [
    { table: 'mailboxes', id: mailboxId },
    { table: 'mailboxes', of: ORG_ROOT },
    { table: 'teams', id: teamId },
  ],

  run(view, { mailboxId, address, teamId }, { actor }) {
    if (!manages(actor)) return refused('mailbox.not-allowed');
    if (!view.get('teams', teamId)) return refused('team.gone');
    if (view.get('mailboxes', mailboxId)) return refused('mailbox.exists');
    const isTaken = view.list('mailboxes', ORG_ROOT).some((mailbox) => mailbox.address === address);
    if (isTaken) return refused('mailbox.taken');
    return applied([insert('mailboxes', { id: mailboxId, rootId: ORG_ROOT, address, teamId, active: true })]);
  },
};
