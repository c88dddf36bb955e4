import { PLAIN_MESSAGE, type IncomingMessage, type OrderLineInput } from '#domain/matching/incoming';
import { lineWords } from '#domain/order';
import { MAX_SUBJECT } from '#protocol/public-intake';
import type { OrderForm } from '#protocol/order-intake';
import { sha256Hex } from '../../http/hash.ts';
import { claimedSigns } from './claimed-signs.ts';

/** The input's name for ever: the form, and the nonce its page made for this one sending. */
export const orderKey = (nonce: string): string => `order:${nonce}`;

export type OrderSending = { door: 'order'; key: string; contentHash: string; raw: string };

/** A sending by what was typed, not by what it costs: a repeat is one also after the catalogue has changed. */
export async function orderSending(form: OrderForm): Promise<OrderSending> {
  const { name, phone, email, message, wish, lines, nonce } = form;
  const raw = JSON.stringify({ name, phone, email, message, wish, lines });
  return { door: 'order', key: orderKey(nonce), contentHash: await sha256Hex(raw), raw };
}

/** What /order sent, its lines at the prices of the catalogue. */
export function readOrder(form: OrderForm, sending: OrderSending, lines: readonly OrderLineInput[]): IncomingMessage {
  const { name, phone, email, message, wish, language } = form;
  const words = lines.map(lineWords);
  return {
    ...PLAIN_MESSAGE,
    ...sending,
    channel: 'order',
    sender: { name, company: '', language, signs: claimedSigns(phone, email) },
    teamId: null,
    type: 'order',
    subject: shortened(words.join(', ')),
    // The thread reads as what it is without the list of lines beside it, as in an export or a quoted letter.
    text: [words.join('\n'), message].filter((part) => part !== '').join('\n\n'),
    wish,
    lines,
    mayAcknowledge: true,
  };
}

const shortened = (text: string): string =>
  text.length <= MAX_SUBJECT ? text : `${text.slice(0, MAX_SUBJECT - 1).toWellFormed()}…`;
