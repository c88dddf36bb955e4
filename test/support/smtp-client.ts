import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

const GONE = { value: '', done: true } as const;

/** A mail server that hands letters in, byte for byte as they are given: what a library would mend is what we test. */
export class SmtpClient {
  readonly #socket: Socket;
  readonly #lines: AsyncIterator<string>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const lines = createInterface({ input: socket });
    // A server that is killed resets the connection; whoever waits for an answer then finds none.
    for (const part of [socket, lines]) part.on('error', () => lines.close());
    this.#lines = lines[Symbol.asyncIterator]();
  }

  static async connect(port: number, host = '127.0.0.1'): Promise<SmtpClient> {
    const client = new SmtpClient(connect(port, host));
    await client.#answer();
    await client.say('EHLO sender.test');
    return client;
  }

  /** @returns the answer's code; 0 when the server is gone */
  async say(command: string): Promise<number> {
    this.#socket.write(`${command}\r\n`);
    return this.#answer();
  }

  /** Hands one letter in. @returns the code of the first answer that is no yes, else that of the end of the letter */
  async send({
    from = 'ilze@example.org',
    to,
    raw,
  }: {
    from?: string;
    to: string | readonly string[];
    raw: Buffer | string;
  }) {
    const mail = await this.say(`MAIL FROM:<${from}>`);
    if (mail !== 250) return mail;
    for (const address of typeof to === 'string' ? [to] : to) {
      const rcpt = await this.say(`RCPT TO:<${address}>`);
      if (rcpt !== 250) return rcpt;
    }
    const data = await this.say('DATA');
    if (data !== 354) return data;
    this.#socket.write(stuffed(raw));
    return this.say('\r\n.');
  }

  close(): void {
    this.#socket.destroy();
  }

  async #answer(): Promise<number> {
    for (;;) {
      const { value, done } = await this.#lines.next().catch(() => GONE);
      if (done) return 0;
      if (/^\d{3}(?: |$)/.test(value)) return Number(value.slice(0, 3));
    }
  }
}

/** RFC 5321, 4.5.2: a line that begins with a dot gets another one. */
function stuffed(raw: Buffer | string): Buffer {
  const text = typeof raw === 'string' ? raw : raw.toString('latin1');
  const escaped = text.replace(/^\./, '..').replaceAll('\r\n.', '\r\n..');
  return Buffer.from(escaped, typeof raw === 'string' ? 'utf8' : 'latin1');
}
