import { readLetter } from '../../channels/mail/read-letter.ts';
import { Refusal } from '../refusal.ts';
import type { Api } from './api.ts';

/** Makes a card for everybody who is named in a From, once. What cannot be a person's address is left out. */
export async function knowSenders(api: Api, letters: AsyncIterable<Buffer<ArrayBuffer>>): Promise<number> {
  const seen = new Set<string>();
  let known = 0;
  for await (const raw of letters) {
    const { from } = await readLetter(raw);
    if (from === null || seen.has(from.address)) continue;
    seen.add(from.address);
    const client = { name: from.name || from.address, email: from.address };
    const content = JSON.stringify({ client });
    const { status } = await api.call('POST', '/clients', { type: 'application/json', content });
    // 409: a client has this address already. 422: root@localhost and the like, which no card can hold.
    if (![201, 409, 422].includes(status)) throw new Refusal(`POST /clients answered ${status}`);
    if (status !== 422) known += 1;
  }
  return known;
}
