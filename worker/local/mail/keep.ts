import { createReadStream } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { parseReplyAddress } from '../../channels/mail/reply-address.ts';
import type { Verdict } from './verdict.ts';

export type Envelope = { from: string; to: string };

/** A letter that lies in a file, `size` bytes long. */
export type Spooled = { path: string; size: number };

/** What the Worker said: `kept` means that the raw letter is where a crash does not reach it. */
export type Kept = 'kept' | 'unknown-recipient' | 'too-large' | 'failed';

/** The Worker's internal routes for the mail door, at the instance's own address. */
export type Keeper = {
  /** Whether letters to this address are taken. @throws when the Worker does not say */
  takes: (address: string) => Promise<boolean>;
  keep: (letter: Spooled, envelope: Envelope, verdict: Verdict) => Promise<Kept>;
  close: () => void;
};

const CONNECTIONS = 32;
/** A mailbox that takes letters takes the next one too; one just closed is noticed when the letter is handed on. */
const REMEMBERED_MS = 2_000;
const TIMEOUT_MS = 60_000;

/**
 * A connection kept for the next call had been closed by the other end meanwhile (Node's documentation of `reusedSocket`).
 * Each try uses one such up, so the next that is new ends it.
 */
class Stale extends Error {}

const isReset = (error: Error): boolean => 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');

/** @param url where this computer reaches the instance; @param secret INTERNAL_SECRET */
export function keeperAt(url: string, secret: string): Keeper {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const authorization = `Bearer ${secret}`;

  const attempt = (method: string, path: string, headers: Record<string, string>, letter?: Spooled): Promise<number> =>
    new Promise((settle, fail) => {
      const outgoing = request(new URL(path, url).href, { method, agent, headers: { authorization, ...headers } });
      const failed = (error: Error) => fail(outgoing.reusedSocket && isReset(error) ? new Stale() : error);
      outgoing.setTimeout(TIMEOUT_MS, () => outgoing.destroy(new Error('the Worker does not answer')));
      outgoing.once('error', failed);
      outgoing.once('response', (answer: IncomingMessage) => {
        answer.resume();
        settle(answer.statusCode ?? 0);
      });
      if (letter === undefined) outgoing.end();
      // An answer before the end of the letter breaks the pipe; the answer is what counts then.
      else pipeline(createReadStream(letter.path), outgoing).catch(failed);
    });
  const call = async (...parameters: Parameters<typeof attempt>): Promise<number> => {
    for (;;) {
      try {
        return await attempt(...parameters);
      } catch (error) {
        if (!(error instanceof Stale)) throw error;
      }
    }
  };

  const known = new Map<string, number>();
  return {
    async takes(address) {
      const { mailbox } = parseReplyAddress(address);
      if ((known.get(mailbox) ?? 0) > Date.now()) return true;
      const status = await call('GET', `/api/internal/mail/recipient?address=${encodeURIComponent(address)}`, {});
      if (status !== 204 && status !== 404) throw new Error(`the Worker answered ${status}`);
      if (status === 204) known.set(mailbox, Date.now() + REMEMBERED_MS);
      return status === 204;
    },
    async keep(letter, { from, to }, verdict) {
      const status = await call(
        'POST',
        '/api/internal/mail',
        {
          'content-type': 'message/rfc822',
          'content-length': String(letter.size),
          'x-envelope-from': encodeURIComponent(from),
          'x-envelope-to': encodeURIComponent(to),
          'x-mail-verdict': asciiJson(verdict),
        },
        letter,
      );
      if (status >= 200 && status < 300) return 'kept';
      if (status === 404) return 'unknown-recipient';
      return status === 413 ? 'too-large' : 'failed';
    },
    close: () => agent.destroy(),
  };
}

/** A header is ASCII, and a domain may be written in any script. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
