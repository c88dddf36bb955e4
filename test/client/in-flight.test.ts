import { Dexie, type Table } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { endWhenLeft, follow } from '../../src/lib/store/in-flight.ts';

class Words extends Dexie {
  declare words: Table<string, number>;
  constructor() {
    super('words');
    this.version(1).stores({ words: '' });
    follow(this);
  }
}

const page = new EventTarget();
endWhenLeft(page as unknown as Window);
const leave = () => page.dispatchEvent(new Event('pagehide'));
const comeBack = () => page.dispatchEvent(new Event('pageshow'));

const db = new Words();
afterEach(async () => {
  comeBack();
  await db.delete({ disableAutoOpen: false });
});

test('[DV15] a page that is left ends its transactions whole and begins none until it is back', async () => {
  const writing = db.transaction('rw', db.words, async () => {
    await db.words.put('half', 1);
    leave();
    await db.words.put('of it', 2);
  });

  await expect(writing).rejects.toThrow();
  await expect(db.words.put('late', 3)).rejects.toThrow();
  comeBack();
  expect(await db.words.count()).toBe(0);
  await db.words.put('whole', 1);
  expect(await db.words.get(1)).toBe('whole');
});
