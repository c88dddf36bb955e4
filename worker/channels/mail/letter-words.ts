import * as m from '#messages';
import type { Locale } from '#domain/model';

/** What stands in a conversation where a letter that came in has nothing to show; staff read it. */
export function letterWords(key: 'unreadable' | 'no-words' | 'no-sender', locale: Locale): string {
  if (key === 'unreadable') return m.mail_in_unreadable({}, { locale });
  return key === 'no-words' ? m.mail_in_no_words({}, { locale }) : m.mail_in_no_sender({}, { locale });
}
