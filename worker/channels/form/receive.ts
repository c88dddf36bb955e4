import { PLAIN_MESSAGE, type IncomingMessage } from '#domain/matching/incoming';
import type { RegisterForm } from '#protocol/public-intake';
import { sha256Hex } from '../../http/hash.ts';
import { claimedSigns } from './claimed-signs.ts';

/** The input's name for ever: the form, and the nonce its page made for this one sending. */
export const registerKey = (nonce: string): string => `register:${nonce}`;

/**
 * What /register sent. The proof is no part of the content: a repeat with a fresh proof, or with none, is the same sending.
 */
export async function readRegistration(form: RegisterForm): Promise<IncomingMessage> {
  const { name, phone, email, company, message, nonce, language } = form;
  const content = JSON.stringify({ name, phone, email, company, message });
  return {
    ...PLAIN_MESSAGE,
    door: 'form',
    key: registerKey(nonce),
    contentHash: await sha256Hex(content),
    raw: content,
    channel: 'form',
    sender: { name, company, language, signs: claimedSigns(phone, email) },
    teamId: null,
    type: 'question',
    subject: '',
    text: message,
    mayAcknowledge: true,
  };
}
