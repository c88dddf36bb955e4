import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Letter } from '../../worker/local/mail/letter.ts';
import { Mailbox } from '../../worker/local/mail/mailbox.ts';
import { smtpDelivery } from '../../worker/local/mail/smtp.ts';
import { makeDataDir } from '../support/instance.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';

const { dataDir, remove } = makeDataDir();
let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  server.acceptFromNow();
});
afterAll(async () => {
  await server.stop();
  remove();
});

const LETTER: Letter = {
  from: '"Test" <desk@demo.test>',
  to: 'ilze@example.org',
  subject: 'The blue one (R-1042)',
  text: 'Yes, it is.',
  html: null,
  headers: {
    'Message-ID': '<abc@demo.test>',
    'Reply-To': 'desk+token@demo.test',
    'In-Reply-To': '<a@b.test>',
    References: '<a@b.test>',
    'X-Frontdesk-Loop': 'desk@demo.test',
  },
  attachments: [{ filename: 'cena ā.txt', contentType: 'text/plain', base64: Buffer.from('12 €').toString('base64') }],
};

describe('a letter by SMTP', () => {
  test('has our Message-ID, its thread and its files', async () => {
    expect(await smtpDelivery(server.url)(LETTER)).toEqual({ kind: 'sent', id: '<abc@demo.test>' });

    const raw = `\r\n${server.raw.at(-1)!}`;
    for (const [name, value] of Object.entries(LETTER.headers)) {
      expect(raw.toLowerCase()).toContain(`\r\n${name.toLowerCase()}: ${value.toLowerCase()}\r\n`);
    }
    expect(raw).toMatch(/Content-Disposition: attachment;\s+filename\*0\*=utf-8''cena%20%C4%81\.txt/);
    expect(raw).toContain(Buffer.from('12 €').toString('base64'));
    expect(raw).not.toMatch(/^(?:cc|bcc):/im);
  });
});

describe('the development mailbox', () => {
  test('shows names and sizes of files, and knows the letter by our Message-ID', async () => {
    const mailbox = new Mailbox(dataDir, () => 0);

    expect(await mailbox.deliver(LETTER)).toEqual({ kind: 'sent', id: '<abc@demo.test>' });
    expect(mailbox.list()).toMatchObject([
      { headers: LETTER.headers, attachments: [{ filename: 'cena ā.txt', contentType: 'text/plain', size: 6 }] },
    ]);
    expect(JSON.stringify(mailbox.list())).not.toContain('base64');
  });
});
