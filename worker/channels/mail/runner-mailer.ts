import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import type { Mailer } from './deliver.ts';

const sentSchema = v.object({ id: v.string() });
const refusedSchema = v.object({ reason: v.string() });

/** The runner's mail service behind the MAIL binding: its SMTP server, or the development mailbox (worker/local/mail). */
export const runnerMailer =
  (service: Fetcher): Mailer =>
  async ({ from, replyTo, headers, attachments, ...letter }) => {
    const body = JSON.stringify({
      ...letter,
      from: `"${from.name}" <${from.address}>`,
      headers: { ...headers, ...(replyTo === undefined ? {} : { 'Reply-To': replyTo }) },
      attachments: attachments.map(({ content, ...facts }) => ({
        ...facts,
        base64: Buffer.from(content).toString('base64'),
      })),
    });
    const response = await service.fetch('http://mail/send', { method: 'POST', body });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { kind: 'sent', sentAs: v.parse(sentSchema, answer).id };
    const reason = v.is(refusedSchema, answer) ? answer.reason : `status ${response.status}`;
    const permanent = response.status === 422;
    return { kind: 'refused', permanent, code: permanent ? 'mail.refused' : 'mail.unreachable', detail: reason };
  };

/** A deployment without a way out says so on the message instead of trying for a day. */
export const noMailer: Mailer = async () => ({
  kind: 'refused',
  permanent: true,
  code: 'mail.not-configured',
  detail: 'neither MAIL nor SEND_EMAIL is bound',
});
