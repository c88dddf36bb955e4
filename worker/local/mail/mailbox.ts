import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivery, Letter } from './letter.ts';

type Entry = Letter & { id: string; at: number };

/** Keeps letters that would have left, one JSON object a line, oldest first, in the data folder. */
export class Mailbox {
  readonly #path: string;
  readonly #now: () => number;

  /** @param now UTC milliseconds */
  constructor(dataDir: string, now: () => number) {
    this.#path = join(dataDir, 'mailbox.jsonl');
    this.#now = now;
  }

  async deliver(letter: Letter): Promise<Delivery> {
    const entry: Entry = { id: randomUUID(), at: this.#now(), ...letter };
    appendFileSync(this.#path, `${JSON.stringify(entry)}\n`);
    return { kind: 'sent', id: entry.id };
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
