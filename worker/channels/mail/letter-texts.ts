import * as m from '#messages';
import type { Locale } from '#domain/model';
import { formatMoney } from '#domain/money';
import { lineWords, sumOf, totalsOf } from '#domain/order';
import type { OutgoingMessage } from '#domain/outgoing';
import type { AcknowledgementFacts } from '../../intake/receive.ts';

/** The words of letters that leave by themselves, in the language of the client. */

/**
 * MT8: the request's number, the team, and by when it answers; of an order the catalogue's own words. Nothing that the
 * sender typed, not even a name, for anybody's address can be typed on a form and a letter of ours must not carry a
 * stranger's words there.
 */
export function acknowledgementText(facts: AcknowledgementFacts): string {
  const { language: locale, number, organisation, team, timeZone, lines } = facts;
  const answerBy = moment(facts.answerBy, locale, timeZone);
  const told = { organisation, number, team, answerBy };
  if (lines.length === 0) return m.mail_acknowledgement_text(told, { locale });
  const total = totalsOf(lines).map((sum) => formatMoney(sum, locale));
  const words = lines.map((line) => `${lineWords(line)}: ${formatMoney(sumOf(line), locale)}`);
  return m.mail_order_text({ ...told, lines: words.join('\n'), total: total.join(' + ') }, { locale });
}

type Subject = Pick<OutgoingMessage, 'language' | 'automatic' | 'requestType' | 'number' | 'organisation'> & {
  /** What the client called the matter; may be empty. */
  topic: string;
};

export function subjectOf(letter: Subject): string {
  const { language: locale, automatic, requestType, topic, number, organisation } = letter;
  if (number === null) return topic || organisation;
  const shown = `R-${number}`;
  if (automatic && requestType === 'order') return m.mail_order_subject({ number: shown }, { locale });
  if (automatic) return m.mail_acknowledgement_subject({ number: shown }, { locale });
  if (topic === '') return m.mail_reply_subject({ number: shown }, { locale });
  return m.mail_reply_subject_with_topic({ topic, number: shown }, { locale });
}

const WORDY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
const NUMERIC: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/**
 * "Wednesday 15 July at 15:00" as the language has it; the year is the one to come, so it is left out. workerd's ICU
 * knows neither Armenian nor Esperanto and would speak English: there it is 2026-07-15 15:00, which is nobody's wrong.
 */
function moment(at: number, locale: Locale, timeZone: string): string {
  const key = `${locale} ${timeZone}`;
  const format = formats.get(key) ?? formatOf(locale, timeZone);
  formats.set(key, format);
  return format.format(at);
}

/** Making one takes longer than all else that is done to a letter; there are six languages and one time zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  if (!isKnown) return new Intl.DateTimeFormat('sv', { ...NUMERIC, ...TIME, timeZone });
  // The organisation is on this side of the ocean: plain `en` would put the month first.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...WORDY, ...TIME, timeZone });
}
