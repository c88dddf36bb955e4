import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '#domain/mail/html-text';
import { foldQuotes } from '#domain/mail/quotes';

const NEW = 'Yes, the blue one please.';
const QUOTE = '> Which one would you like?\n> The blue or the red?';

describe('folding', () => {
  test.each([
    ['en', 'On Wed, 15 Jul 2026 at 12:00, Front Desk <desk@demo.test> wrote:'],
    ['en, wrapped', 'On Wed, 15 Jul 2026 at 12:00, Front Desk\n<desk@demo.test> wrote:'],
    ['lv', '2026. gada 15. jūl. plkst. 12:00 Front Desk <desk@demo.test> rakstīja:'],
    ['lv, Gmail', 'trešd., 2026. g. 15. jūl., plkst. 12:00 — lietotājs Front Desk (<desk@demo.test>) rakstīja:'],
    ['hy', '15 հլս, 2026 թ., 12:00, Front Desk <desk@demo.test> գրել է՝'],
    ['hu', 'Front Desk <desk@demo.test> ezt írta (időpont: 2026. júl. 15., Sze, 12:00):'],
    ['hu, Thunderbird', '2026. 07. 15. 12:00 keltezéssel, Front Desk írta:'],
    ['eo', 'Je la 15-a de julio 2026 12:00, Front Desk <desk@demo.test> skribis:'],
    ['ru', 'ср, 15 июл. 2026 г. в 12:00, Front Desk <desk@demo.test>:'],
    ['ru, Thunderbird', '15.07.2026 12:00, Front Desk пишет:'],
    ['ru, Apple', '15 июля 2026 г., в 12:00, Front Desk <desk@demo.test> написал(а):'],
    ['de', 'Am 15.07.2026 um 12:00 schrieb Front Desk:'],
  ])('[ML11] what stands below an introduction: %s', (_, introduction) => {
    expect(foldQuotes(`${NEW}\n\n${introduction}\n\n${QUOTE}`)).toEqual({
      text: NEW,
      quoted: `${introduction}\n\n${QUOTE}`,
    });
  });

  test.each([
    ['en', 'From: Front Desk <desk@demo.test>\nSent: Wednesday, 15 July 2026 12:00\nTo: Ilze\nSubject: The blue one'],
    [
      'lv',
      'No: Front Desk <desk@demo.test>\nNosūtīts: trešdiena, 2026. gada 15. jūlijs 12:00\nKam: Ilze\nTēma: Zilais',
    ],
    ['hy', 'Ումից: Front Desk\nՈւղարկված է: 15 հուլիսի 2026\nՈւմ: Ilze\nԹեմա: Կապույտը'],
    ['hu', 'Feladó: Front Desk\nElküldve: 2026. július 15. 12:00\nCímzett: Ilze\nTárgy: A kék'],
    ['eo', 'De: Front Desk\nSendita: 15 julio 2026\nAl: Ilze\nTemo: La blua'],
    ['ru', 'От: Front Desk\nОтправлено: 15 июля 2026 г. 12:00\nКому: Ilze\nТема: Синий'],
    ['bold', '*From:* Front Desk\n*Date:* Wed, 15 July 2026\n*To:* Ilze\n*Subject:* The blue one'],
  ])('[ML11] what stands below a quoted header: %s', (_, header) => {
    expect(foldQuotes(`${NEW}\n\n${header}\n\nWhich one?`).text).toBe(NEW);
    expect(foldQuotes(`${NEW}\n\n________________________________\n${header}\n\nWhich one?`).text).toBe(NEW);
  });

  test.each([
    '-- \nIlze',
    '--\nIlze',
    'Sent from my iPhone',
    'Nosūtīts no mana iPhone',
    'Отправлено с iPhone',
    'Küldve iPhone-ról',
  ])('[ML11] the signature %j', (signature) => {
    expect(foldQuotes(`${NEW}\n\n${signature}`)).toEqual({ text: NEW, quoted: signature });
  });

  test.each([
    ['-----Original Message-----'],
    ['-----Исходное сообщение-----'],
    ['-----Eredeti üzenet-----'],
    ['-----Sākotnējais ziņojums-----'],
  ])('[ML11] what stands below %s', (line) => {
    expect(foldQuotes(`${NEW}\n\n${line}\nFrom: x\n\nWhich?`).text).toBe(NEW);
  });

  test('[ML11] an answer below the quotation loses the quotation', () => {
    expect(foldQuotes(`On 15.07.2026 12:00, desk@demo.test wrote:\n${QUOTE}\n\n${NEW}`).text).toBe(NEW);
    expect(foldQuotes(`${QUOTE}\n\n${NEW}\n\n-- \nIlze`).text).toBe(NEW);
  });

  test('[ML11] answers between the quoted lines keep what they answer', () => {
    const letter = '> Which colour?\nBlue.\n> And when?\nOn Monday.';

    expect(foldQuotes(letter)).toEqual({ text: letter, quoted: '' });
  });

  test.each([
    'On Monday he wrote: it is late.\nI agree.',
    'I have two questions:\n- one\n- two',
    'From: the beginning\nit was odd.',
    '---------- Forwarded message ---------\nFrom: A <a@b.cc>\nDate: 1 July 2026\nTo: me\nSubject: Offer\n\nThe offer',
  ])('[ML11] nothing of %j', (letter) => {
    expect(foldQuotes(letter)).toEqual({ text: letter, quoted: '' });
  });

  test('[ML11] a letter is never folded away to nothing', () => {
    expect(foldQuotes(QUOTE)).toEqual({ text: QUOTE, quoted: '' });
    expect(foldQuotes('-- \nIlze').text).toBe('-- \nIlze');
  });
});

const line = fc.oneof(
  fc.constantFrom(
    '> quoted',
    '>> twice',
    '',
    '-- ',
    'On 15.07.2026 12:00 a@b.cc wrote:',
    'From: a',
    'Sent: 1 July',
    'To: b',
    'Subject: c',
  ),
  fc.string({ maxLength: 30 }),
);

describe('folding, whatever comes', () => {
  test('[ML11] every line stays in one of the two', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { text, quoted } = foldQuotes(lines.join('\n'));
        const words = (of: string) =>
          of
            .split(/\s+/)
            .filter((word) => word !== '')
            .toSorted();
        return words(`${text}\n${quoted}`).join(' ') === words(lines.join('\n')).join(' ');
      }),
    );
  });

  test.each(['@', 'a@', 'wrote', ' ', '> ', '<'])('takes time in proportion to its length: %j', (unit) => {
    const begun = performance.now();
    foldQuotes(`${unit.repeat(190)} wrote:\n`.repeat(4_000));
    htmlToText(unit.repeat(1_000_000));
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  const corpus = new URL('../../../../shared/corpus/quotes', import.meta.url).pathname;
  // The corpus lies beside the project and not in it: where it is missing there is nothing to look at.
  test('[ML11] of real letters nothing is lost', () => {
    for (const folder of existsSync(corpus) ? ['crisp', 'github', 'multilang'] : []) {
      for (const file of readdirSync(`${corpus}/${folder}`)) {
        const letter = readFileSync(`${corpus}/${folder}/${file}`, 'utf8');
        const { text, quoted } = foldQuotes(letter);
        expect(text, file).not.toBe('');
        const length = (of: string) => of.replaceAll(/\s/g, '').length;
        expect(length(text) + length(quoted), file).toBe(length(letter));
      }
    }
  });
});

describe('the words of an HTML letter', () => {
  test('blocks are lines, quotations stand behind >, and what is no text is left out', () => {
    const html =
      '<head><title>t</title><style>p{}</style></head><p>Hello&nbsp;&amp; <b>hi</b></p><script>x()</script>' +
      '<div>On 15.07.2026 12:00 desk@demo.test wrote:<br></div><blockquote><p>Which?</p></blockquote>';

    expect(htmlToText(html)).toBe('Hello & hi\n\nOn 15.07.2026 12:00 desk@demo.test wrote:\n\n> Which?');
  });

  test.each(['<', '<<<p', '<!-- open', '<style>never closed', '&#x110000;&#0;&bogus;'])('broken HTML: %j', (html) => {
    expect(htmlToText(html).isWellFormed()).toBe(true);
  });
});
