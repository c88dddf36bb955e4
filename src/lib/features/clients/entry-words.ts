import { m } from '#messages';
import type { TimelineEntry } from '$lib/store/queries/timeline.ts';
import { contactWay } from '$lib/ui/contact-words.ts';
import { resultText } from '$lib/ui/result-words.ts';
import { channelName, requestNumber, requestStatus, requestType } from '$lib/ui/words.ts';

/** What an entry of a timeline is, in a few words; its own words stand below. */
export function entryTitle(entry: TimelineEntry, clientName: string): string {
  if (entry.kind === 'contact') return contactTitle(entry);
  if (entry.kind === 'request-opened') return requestTitle(entry.request);
  if (entry.kind === 'request-closed') return `${requestTitle(entry.request)}: ${requestStatus(entry.request.status)}`;
  if (entry.automatic) return m.thread_automatic();
  const author = entry.direction === 'in' ? clientName : (entry.authorName ?? '') || m.thread_somebody();
  if (entry.direction === 'note') return `${author} · ${m.thread_note()}`;
  return entry.channel === null ? author : `${author} · ${channelName(entry.channel)}`;
}

const requestTitle = ({ number, type }: { number: number; type: Parameters<typeof requestType>[0] }): string =>
  `${requestNumber(number)} · ${requestType(type)}`;

const contactTitle = ({ contact, takerName }: Extract<TimelineEntry, { kind: 'contact' }>): string =>
  [contactWay(contact.way), contact.caller, takerName && m.card_taken_by({ name: takerName })]
    .filter((word) => word !== '')
    .join(' · ');

export function entryText(entry: TimelineEntry): string {
  if (entry.kind === 'message') return entry.text;
  if (entry.kind === 'contact')
    return [entry.contact.reason, entry.contact.more].filter((text) => text !== '').join('\n');
  return entry.kind === 'request-opened' ? entry.request.subject : resultText(entry.request.result ?? '');
}
