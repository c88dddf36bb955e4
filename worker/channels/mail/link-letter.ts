import * as m from '#messages';
import type { LinkLetter } from '#domain/link';
import type { Carried, Mailer } from './deliver.ts';
import { headerLine } from './header-line.ts';

const WORDS = {
  invite: { subject: m.mail_invite_subject, text: m.mail_invite_text },
  reset: { subject: m.mail_reset_subject, text: m.mail_reset_text },
} as const;

/** Writes to an employee in their language. */
export function deliverLink(mailer: Mailer, letter: LinkLetter): Promise<Carried> {
  const { purpose, url, name, to, language: locale, organisation, from } = letter;
  const words = WORDS[purpose];
  return mailer({
    from: { name: organisation, address: from },
    to,
    subject: headerLine(words.subject({ organisation }, { locale })),
    text: words.text({ name, organisation, url }, { locale }),
    // RFC 3834: nobody's machine answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [],
  });
}
