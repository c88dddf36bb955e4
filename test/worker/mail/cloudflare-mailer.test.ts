import { describe, expect, test } from 'vitest';
import { cloudflareMailer } from '../../../worker/channels/mail/cloudflare-mailer.ts';
import type { OutgoingLetter } from '../../../worker/channels/mail/deliver.ts';

const LETTER: OutgoingLetter = {
  from: { name: 'Test', address: 'desk@demo.test' },
  replyTo: 'desk+token@demo.test',
  to: 'ilze@example.org',
  subject: 'The blue one (R-1042)',
  text: 'Yes, it is.',
  headers: { 'Message-ID': '<1@demo.test>', 'In-Reply-To': '<a@b>', 'X-Frontdesk-Loop': 'desk@demo.test' },
  attachments: [{ filename: 'a.txt', contentType: 'text/plain', content: new ArrayBuffer(3) }],
};

const refusing = (code: string | undefined): SendEmail => ({
  send: () => Promise.reject(Object.assign(new Error('no'), code === undefined ? {} : { code })),
});

describe('letters by Cloudflare', () => {
  test('the platform names the letter: ours is left out, and its own is kept', async () => {
    const given: unknown[] = [];
    const binding = { send: async (letter: unknown) => (given.push(letter), { messageId: '<7@cloudflare.test>' }) };

    expect(await cloudflareMailer(binding as SendEmail)(LETTER)).toEqual({
      kind: 'sent',
      sentAs: '<7@cloudflare.test>',
    });
    expect(given).toEqual([
      {
        from: { name: 'Test', email: 'desk@demo.test' },
        replyTo: 'desk+token@demo.test',
        to: 'ilze@example.org',
        subject: 'The blue one (R-1042)',
        text: 'Yes, it is.',
        headers: { 'In-Reply-To': '<a@b>', 'X-Frontdesk-Loop': 'desk@demo.test' },
        attachments: [
          { disposition: 'attachment', filename: 'a.txt', type: 'text/plain', content: expect.any(ArrayBuffer) },
        ],
      },
    ]);
  });

  test.each([
    ['E_RATE_LIMIT_EXCEEDED', { kind: 'refused', permanent: false, code: 'mail.unreachable' }],
    ['E_RECIPIENT_SUPPRESSED', { kind: 'refused', permanent: true, code: 'mail.refused' }],
    ['E_SENDER_NOT_VERIFIED', { kind: 'refused', permanent: true, code: 'mail.refused' }],
    [undefined, { kind: 'unknown' }],
  ])('refused with %s', async (code, delivery) => {
    expect(await cloudflareMailer(refusing(code))(LETTER)).toMatchObject(delivery);
  });
});
