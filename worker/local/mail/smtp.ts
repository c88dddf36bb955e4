import { createTransport } from 'nodemailer';
import type { Deliver } from './letter.ts';

const TIMEOUT_MS = 20_000;

/** Delivers through the server of `smtpUrl`. An answer of 5xx is permanent (RFC 5321 4.2.1), all else may pass. */
export function smtpDelivery(smtpUrl: string): Deliver {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ html, headers, attachments, ...letter }) => {
    const { 'Message-ID': messageId, 'Reply-To': replyTo, ...others } = headers;
    try {
      const sent = await transport.sendMail({
        ...letter,
        ...(html === null ? {} : { html }),
        ...(messageId === undefined ? {} : { messageId }),
        ...(replyTo === undefined ? {} : { replyTo }),
        headers: others,
        attachments: attachments.map(({ base64, ...facts }) => ({ ...facts, content: base64, encoding: 'base64' })),
      });
      return { kind: 'sent', id: sent.messageId };
    } catch (error) {
      return { kind: 'refused', permanent: isPermanent(error), reason: error instanceof Error ? error.message : '' };
    }
  };
}

function isPermanent(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600;
}
