import type { Verdict } from '../mail/verdict.ts';

/** Letters of people nobody knows, for the demo's review. They come in by the door, like any other letter. */

type Stranger = {
  to: string;
  name: string;
  address: string;
  /** Where the letter comes from is proven (DMARC). */
  aligned: boolean;
  subject: string;
  /** Ends with the body: a whole MIME entity, its headers first. */
  entity: string;
};

const plain = (text: string): string => `Content-Type: text/plain; charset=utf-8\n\n${text}\n`;

const HTML = `Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

Our winter list: tubes, chains and brake pads from 40 pieces. Reply by Friday for 8 percent off.

--b1
Content-Type: text/html; charset=utf-8

<div style="font-family:Georgia,serif;max-width:36em">
<h1 style="color:#2f6f4f">Winter list</h1>
<p>Tubes, chains and brake pads <b>from 40 pieces</b>.</p>
<img src="https://tracker.example/open.gif" alt="" width="1" height="1">
<table border="1" cellpadding="6"><tr><td>Tube 28"</td><td>2.10 €</td></tr><tr><td>Chain, 9 speed</td><td>7.40 €</td></tr></table>
<p>Reply by Friday for <i>8 percent</i> off.</p></div>

--b1--
`;

const QUOTING = `${plain(`Labdien!

Jā, mums derētu arī sestdiena. Cikos jūs atverat?

Ar cieņu,
Rihards

-- 
Rihards Bērzs
+371 2655 5111

> On Thu, 19 Nov 2026 at 14:10, Linden Bicycles wrote:
> Could you come on Friday?`)}`;

const LETTERS: readonly Stranger[] = [
  {
    to: 'desk@demo.test',
    name: 'Elīna Krastiņa',
    address: 'elina.krastina@inbox.example',
    aligned: true,
    subject: 'Bike for a tall beginner',
    entity: plain(
      'Good evening,\n\nI am 192 cm and have not ridden for ten years. Could somebody help me to choose, perhaps on Saturday?\n\nElīna Krastiņa',
    ),
  },
  {
    to: 'desk@demo.test',
    name: 'Elīna Krastiņa',
    address: 'elina.krastina@inbox.example',
    aligned: true,
    subject: 'Re: Bike for a tall beginner',
    entity: plain('I forgot: my budget is about 700 euro, and I have two stairs to carry it up.\n\nElīna'),
  },
  {
    to: 'workshop@demo.test',
    name: 'Rihards Bērzs',
    address: 'rihards@berzs.example',
    aligned: true,
    subject: 'Par velosipēda remontu',
    entity: QUOTING,
  },
  {
    to: 'desk@demo.test',
    name: 'Wholesale Parts 24',
    address: 'news@parts24.example',
    aligned: true,
    subject: 'Winter list: 8 % off until Friday',
    entity: HTML,
  },
  {
    to: 'desk@demo.test',
    name: 'Olga Ozola',
    address: 'olga.ozola@demo-test.example',
    aligned: false,
    subject: 'Urgent: new bank account',
    entity: plain(
      'Please pay the next invoice to the account below, today. I am in a meeting and cannot talk.\n\nOlga',
    ),
  },
];

const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** The letter as it travels. Its Message-ID is its own for ever: what a start that died half-way brought is a duplicate. */
function rawOf({ to, name, address, subject, entity }: Stranger, index: number): string {
  const [, domain = ''] = address.split('@');
  const lines = [
    `From: ${word(name)} <${address}>`,
    `To: <${to}>`,
    `Subject: ${word(subject)}`,
    `Date: Fri, 20 Nov 2026 ${10 + index}:20:00 +0200`,
    `Message-ID: <demo-${index}@${domain}>`,
    'MIME-Version: 1.0',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${lines.join('\r\n')}\r\n${entity.replaceAll('\n', '\r\n')}`;
}

/** @throws when the Worker does not keep one */
export async function bringLetters(url: string, internalSecret: string): Promise<void> {
  for (const [index, letter] of LETTERS.entries()) {
    const { to, address, aligned } = letter;
    const told = aligned ? 'pass' : 'fail';
    const verdict: Verdict = { aligned, domain: address.split('@')[1] ?? null, spf: told, dkim: told, dmarc: told };
    const answer = await fetch(`${url}/api/internal/mail`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${internalSecret}`,
        'content-type': 'message/rfc822',
        'x-envelope-from': encodeURIComponent(address),
        'x-envelope-to': encodeURIComponent(to),
        'x-mail-verdict': JSON.stringify(verdict),
      },
      body: rawOf(letter, index),
    });
    if (!answer.ok) throw new Error(`a demo letter was answered ${answer.status}`);
  }
}
