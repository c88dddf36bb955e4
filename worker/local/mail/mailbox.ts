import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageIdOf, type Delivery, type Letter } from './letter.ts';

/** Of files the name and the size in bytes are kept. */
type Entry = Omit<Letter, 'attachments'> & {
  id: string;
  at: number;
  attachments: { filename: string; contentType: string; size: number }[];
};

/** Keeps letters that would have left, one JSON object a line, oldest first, in the data folder. */
export class Mailbox {
  readonly #path: string;
  readonly #now: () => number;

  /** @param now UTC milliseconds */
  constructor(dataDir: string, now: () => number) {
    this.#path = join(dataDir, 'mailbox.jsonl');
    this.#now = now;
  }

  async deliver({ attachments, ...letter }: Letter): Promise<Delivery> {
    const files = attachments.map(({ base64, ...facts }) => ({ ...facts, size: Buffer.byteLength(base64, 'base64') }));
    const entry: Entry = { id: randomUUID(), at: this.#now(), ...letter, attachments: files };
    appendFileSync(this.#path, `${JSON.stringify(entry)}\n`);
    return { kind: 'sent', id: messageIdOf(letter) ?? `<${entry.id}@mailbox.invalid>` };
  }

  list(): Entry[] {
    if (!existsSync(this.#path)) return [];
    return readFileSync(this.#path, 'utf8').split('\n').flatMap(parseLine);
  }
}

/** A line that a crash cut short was never acknowledged, so it is passed over. */
function parseLine(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}
