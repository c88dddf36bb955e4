import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/model';
import type { OutgoingMessage } from '#domain/outgoing';
import { deliverLetter, type OutgoingLetter } from '../../worker/channels/mail/deliver.ts';
import { acknowledgementText } from '../../worker/channels/mail/letter-texts.ts';
import { noMailer, runnerMailer } from '../../worker/channels/mail/runner-mailer.ts';
import type { AcknowledgementFacts } from '../../worker/intake/receive.ts';
import { NOON } from '../support/worker.ts';

const aLetter = (facts: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: 'msg_1',
  text: 'Yes, it is.',
  automatic: false,
  subject: '',
  number: 1042,
  language: 'en',
  organisation: 'Test & Sons',
  from: 'desk@demo.test',
  ...facts,
});

const FACTS: AcknowledgementFacts = {
  language: 'en',
  number: 'R-1042',
  organisation: 'Test & Sons',
  team: 'Sales',
  answerBy: NOON,
  timeZone: 'Europe/Riga',
};

/** What the carrier is given. */
async function written(facts: Partial<OutgoingMessage>): Promise<OutgoingLetter> {
  const given: OutgoingLetter[] = [];
  const mailer = async (letter: OutgoingLetter) => {
    given.push(letter);
    return { kind: 'sent', sentAs: '<1@test>' } as const;
  };
  await deliverLetter(mailer, aLetter(facts), 'ilze@example.org');
  return given[0]!;
}

describe('letters', () => {
  test('a reply names the matter and its number, in plain text', async () => {
    expect(await written({ subject: 'The blue one' })).toEqual({
      from: '"Test & Sons" <desk@demo.test>',
      to: 'ilze@example.org',
      subject: 'The blue one (R-1042)',
      text: 'Yes, it is.',
      headers: {},
    });
  });

  test('[MT8] an automatic one says so, that nobody’s machine answers it', async () => {
    expect((await written({ automatic: true })).headers).toEqual({ 'Auto-Submitted': 'auto-replied' });
  });

  test('whatever a stranger calls the matter, no header ends in it', async () => {
    const nasty = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (subject, organisation) => {
        const letter = await written({ subject: `x\r\nBcc: all@example.org${subject}`, organisation });
        expect(`${letter.subject}${letter.from}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(letter.from).toMatch(/^"[^"\\]*" <desk@demo\.test>$/);
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
  const letter: OutgoingLetter = { from: '', to: '', subject: '', text: '', headers: {} };

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
