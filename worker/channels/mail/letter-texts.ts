import { m } from '#messages';
import type { Locale } from '#domain/model';
import type { AcknowledgementFacts } from '../../intake/receive.ts';

/** The words of letters that leave by themselves, in the language of the client. */

/** MT8: the request's number, the team, and by when it answers; never what the client wrote, nor who works here. */
export function acknowledgementText(facts: AcknowledgementFacts): string {
  const { language: locale, number, clientName, organisation, team, timeZone } = facts;
  const answerBy = moment(facts.answerBy, locale, timeZone);
  return m.mail_acknowledgement_text({ name: clientName, organisation, number, team, answerBy }, { locale });
}

type Subject = { language: Locale; automatic: boolean; topic: string; number: number | null; organisation: string };

export function subjectOf({ language: locale, automatic, topic, number, organisation }: Subject): string {
  if (number === null) return topic || organisation;
  const shown = `R-${number}`;
  if (automatic) return m.mail_acknowledgement_subject({ number: shown }, { locale });
  if (topic === '') return m.mail_reply_subject({ number: shown }, { locale });
  return m.mail_reply_subject_with_topic({ topic, number: shown }, { locale });
}

/** "Wednesday 15 July at 17:30", as the language has it; the year is the one to come, so it is left out. */
function moment(at: number, locale: Locale, timeZone: string): string {
  const format: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  };
  return new Intl.DateTimeFormat(locale, format).format(at);
}
