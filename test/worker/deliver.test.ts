import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/model';
import type { OutgoingMessage } from '#domain/outgoing';
import { deliverLetter, type OutgoingLetter } from '../../worker/channels/mail/deliver.ts';
import { mailToken } from '../../worker/channels/mail/reply-address.ts';
import { acknowledgementText } from '../../worker/channels/mail/letter-texts.ts';
import { noMailer, runnerMailer } from '../../worker/channels/mail/runner-mailer.ts';
import type { AcknowledgementFacts } from '../../worker/intake/receive.ts';
import { NOON } from '../support/worker.ts';

const aLetter = (facts: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: 'msg_1',
  conversationId: 'conv_1',
  text: 'Yes, it is.',
  automatic: false,
  subject: '',
  number: 1042,
  requestType: 'question',
  language: 'en',
  organisation: 'Test & Sons',
  from: 'desk@demo.test',
  thread: { inReplyTo: null, references: [] },
  files: [],
  ...facts,
});

const SECRET = 'a secret of tests';
const REPLY_TO = `desk+${await mailToken(SECRET, 'conv_1')}@demo.test`;
const MESSAGE_ID = `<${await mailToken(SECRET, 'msg_1')}@demo.test>`;

const FACTS: AcknowledgementFacts = {
  language: 'en',
  number: 'R-1042',
  organisation: 'Test & Sons',
  team: 'Sales',
  answerBy: NOON,
  timeZone: 'Europe/Riga',
  lines: [],
};

/** What the carrier is given. */
async function written(facts: Partial<OutgoingMessage>): Promise<OutgoingLetter> {
  const given: OutgoingLetter[] = [];
  const mailer = async (letter: OutgoingLetter) => {
    given.push(letter);
    return { kind: 'sent', sentAs: '<1@test>' } as const;
  };
  await deliverLetter({ mailer, secret: SECRET, readFile }, aLetter(facts), 'ilze@example.org');
  return given[0]!;
}

/** Every file there is. */
const FILES: Record<string, Uint8Array<ArrayBuffer>> = { file_1: new Uint8Array(8) };
const readFile = async (id: string) => FILES[id]?.buffer ?? null;

describe('letters', () => {
  test('a reply names the matter and its number, in plain text', async () => {
    expect(await written({ subject: 'The blue one' })).toEqual({
      from: { name: 'Test & Sons', address: 'desk@demo.test' },
      replyTo: REPLY_TO,
      to: 'ilze@example.org',
      subject: 'The blue one (R-1042)',
      text: 'Yes, it is.',
      headers: { 'Message-ID': MESSAGE_ID, 'X-Frontdesk-Loop': 'desk@demo.test' },
      attachments: [],
    });
  });

  test('[MT8] an automatic one says so, that nobody’s machine answers it', async () => {
    expect((await written({ automatic: true })).headers).toMatchObject({
      'Auto-Submitted': 'auto-replied',
      'X-Auto-Response-Suppress': 'All',
    });
  });

  test.each(LOCALES)('[MT8] what acknowledges an order says so in its subject (%s)', async (language) => {
    const subjectFor = async (facts: Partial<OutgoingMessage>) => (await written({ language, ...facts })).subject;
    const ofOrder = await subjectFor({ automatic: true, requestType: 'order' });

    expect(ofOrder).toContain('R-1042');
    expect(ofOrder).not.toBe(await subjectFor({ automatic: true }));
    // What an employee writes about an order is an answer like others.
    expect(await subjectFor({ requestType: 'order' })).toBe(await subjectFor({}));
  });

  test('an answer stands in its thread', async () => {
    const thread = { inReplyTo: 'b@client.test', references: ['a@client.test', 'b@client.test'] };

    expect((await written({ thread })).headers).toMatchObject({
      'In-Reply-To': '<b@client.test>',
      References: '<a@client.test> <b@client.test>',
    });
  });

  test('its files go with it, and without one of them it does not leave', async () => {
    const file = { id: 'file_1', name: 'price\r\nlist.pdf', mediaType: 'application/pdf', size: 8 };
    const [attached] = (await written({ files: [file] })).attachments;
    const mailer = () => Promise.reject(new Error('it was sent'));
    const lost = deliverLetter(
      { mailer, secret: SECRET, readFile },
      aLetter({ files: [{ ...file, id: 'x' }] }),
      'a@b.test',
    );

    expect(attached).toMatchObject({ filename: 'price list.pdf', contentType: 'application/pdf' });
    expect(await lost).toMatchObject({ kind: 'refused', permanent: true, code: 'mail.file-gone' });
  });

  test('the carrier’s own name for the letter is what answers are known by', async () => {
    const mailer = async () => ({ kind: 'sent', sentAs: '<7@carrier.test>' }) as const;

    expect(await deliverLetter({ mailer, secret: SECRET, readFile }, aLetter(), 'a@b.test')).toMatchObject({
      sentAs: '7@carrier.test',
    });
  });

  test('whatever a stranger calls the matter, no header ends in it', async () => {
    const nasty = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (subject, organisation) => {
        const letter = await written({ subject: `x\r\nBcc: all@example.org${subject}`, organisation });
        expect(`${letter.subject}${letter.from.name}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(letter.from.name).not.toMatch(/["\\]/);
      }),
    );
  });

  test('[MT8] the acknowledgement tells number, team and time in the organisation’s own zone', () => {
    expect(acknowledgementText(FACTS)).toMatch(/R-1042[^]*Sales[^]*Wednesday[^]*15 July[^]*15:00/i);
  });

  test.each(LOCALES.filter((locale) => locale !== 'en'))('[MT8] in %s the day is not told in English', (language) => {
    expect(acknowledgementText({ ...FACTS, language })).not.toMatch(/July/);
  });
});

describe('the runner’s carrier', () => {
  const answering = (status: number, body: unknown) =>
    runnerMailer({ fetch: async () => Response.json(body, { status }) } as unknown as Fetcher);
  const from = { name: 'Test', address: 'desk@demo.test' };
  const letter: OutgoingLetter = { from, to: '', subject: '', text: '', headers: {}, attachments: [] };

  test.each([
    [200, { id: '<7@host>' }, { kind: 'sent', sentAs: '<7@host>' }],
    [422, { reason: '550 no such user' }, { kind: 'refused', permanent: true, code: 'mail.refused' }],
    [503, { reason: 'ECONNREFUSED' }, { kind: 'refused', permanent: false, code: 'mail.unreachable' }],
  ])('an answer of %i', async (status, body, delivery) => {
    expect(await answering(status, body)(letter)).toMatchObject(delivery);
  });

  test('a deployment without a way out says so at once', async () => {
    expect(await noMailer(letter)).toMatchObject({ kind: 'refused', permanent: true, code: 'mail.not-configured' });
  });
});
