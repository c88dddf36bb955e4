import type { Mailer } from './deliver.ts';

/** What passes by itself after a while; everything else that is refused with a code will be refused again.
 * @see https://developers.cloudflare.com/email-service/api/send-emails/workers-api/#error-codes */
const PASSING = new Set([
  'E_RATE_LIMIT_EXCEEDED',
  'E_DAILY_LIMIT_EXCEEDED',
  'E_DELIVERY_FAILED',
  'E_INTERNAL_SERVER_ERROR',
]);

/**
 * Cloudflare's `send_email` binding. Message-ID and Date are the platform's own (naming one is refused), so the name that
 * it gives the letter is what answers are known by.
 */
export const cloudflareMailer =
  (binding: SendEmail): Mailer =>
  async ({ from, replyTo, to, subject, text, headers, attachments }) => {
    const { 'Message-ID': _, ...allowed } = headers;
    try {
      const { messageId } = await binding.send({
        from: { name: from.name, email: from.address },
        ...(replyTo === undefined ? {} : { replyTo }),
        to,
        subject,
        text,
        headers: allowed,
        ...(attachments.length === 0 ? {} : { attachments: attachments.map(toAttachment) }),
      });
      return { kind: 'sent', sentAs: messageId };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : null;
      const detail = error instanceof Error ? error.message : String(error);
      // Without a code nobody tells whether it was taken.
      if (code === null) return { kind: 'unknown', detail };
      const permanent = !PASSING.has(code);
      return { kind: 'refused', permanent, code: permanent ? 'mail.refused' : 'mail.unreachable', detail };
    }
  };

const toAttachment = ({ filename, contentType, content }: Parameters<Mailer>[0]['attachments'][number]) =>
  ({ disposition: 'attachment', filename, type: contentType, content }) as const;
