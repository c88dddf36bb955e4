import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server of the far shore, which refuses every recipient with 550 until it is told to accept. */
export type MailServer = {
  url: string;
  acceptFromNow: () => void;
  /** Recipients, one for each letter they got. */
  received: string[];
  /** The letters themselves. */
  raw: string[];
  stop: () => Promise<void>;
};

class Refusal extends Error {
  readonly responseCode = 550;
}

export async function startMailServer(): Promise<MailServer> {
  let accepts = false;
  const received: string[] = [];
  const raw: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, answer) => answer(accepts ? null : new Refusal('no such mailbox')),
    onData: (stream, { envelope }, answer) => {
      received.push(...envelope.rcptTo.map(({ address }) => address));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        raw.push(Buffer.concat(chunks).toString('utf8'));
        answer();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    acceptFromNow: () => (accepts = true),
    received,
    raw,
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}
