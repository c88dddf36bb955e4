import * as m from '#messages';
import type { AlertDetail, AlertFact } from '#domain/alerts';
import type { AlertNotification } from '#protocol/alerts';
import type { AlertNews, Hearer } from '../db/queries/alerts.ts';
import { MAX_PAYLOAD_BYTES } from './send.ts';

/** What an alert says, in its reader's language, and no more of a client than the organisation allows (AL4). */

export type About = AlertFact | { kind: 'summary' } | { kind: 'test' };

type Composed = { about: About; hearer: Hearer; news: AlertNews | null; detail: AlertDetail; token: string };

const MAX_NAME = 80; // characters: a notification shows fewer
const MAX_TEXT = 300;

export function compose({ about, hearer, news, detail, token }: Composed): AlertNotification {
  const { language: locale, openTasks, preferences } = hearer;
  const named = detail === 'none' ? '' : cut(news?.clientName ?? '', MAX_NAME);
  const text = detail === 'text' ? cut(news?.text || (news?.subject ?? ''), MAX_TEXT) : '';
  return {
    title: titleOf(about, named, { locale }),
    body:
      about.kind === 'summary' ? m.alert_summary_body({ count: openTasks }, { locale }) : text || bodyOf(about, locale),
    path: pathOf(about),
    tag: tagOf(about),
    badge: openTasks,
    silent: !preferences.sound,
    token,
  };
}

/** The same with nothing that can be left out, for a service that takes less. */
export const shrunk = (notification: AlertNotification): AlertNotification => ({ ...notification, body: '' });

/**
 * As it travels. Names and texts are cut before, so it fits by far; whatever should not is shrunk.
 */
export function toPayload(notification: AlertNotification): string {
  const whole = JSON.stringify(notification);
  return new TextEncoder().encode(whole).length <= MAX_PAYLOAD_BYTES ? whole : JSON.stringify(shrunk(notification));
}

function titleOf(about: About, client: string, options: { locale: Hearer['language'] }): string {
  switch (about.kind) {
    case 'task':
      return client ? m.alert_task_of({ client }, options) : m.alert_task({}, options);
    case 'message':
      return client ? m.alert_message_of({ client }, options) : m.alert_message({}, options);
    case 'review':
      return client ? m.alert_review_of({ client }, options) : m.alert_review({}, options);
    case 'summary':
      return m.alert_summary({}, options);
    case 'test':
      return m.alert_test({}, options);
  }
}

const bodyOf = ({ kind }: About, locale: Hearer['language']): string =>
  kind === 'test' ? m.alert_test_body({}, { locale }) : m.alert_open({}, { locale });

function pathOf(about: About): string {
  if (about.kind === 'summary') return '/app/';
  if (about.kind === 'test') return '/app/me';
  return about.kind === 'review' ? `/app/review/${about.id}` : `/app/tasks/${about.id}`;
}

/** One notification a task: ten messages in a row renew it instead of piling up. */
export const tagOf = (about: About): string => ('id' in about ? about.id : about.kind);

/** Whole characters, as a reader counts them, in one line. */
function cut(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
