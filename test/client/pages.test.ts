import { describe, expect, test } from 'vitest';
import { followPages, type FollowedPage } from '../../src/lib/store/follow-pages.ts';
import { cut, PAGE, toRead, type Page, type Range } from '../../src/lib/store/queries/range.ts';

/** A list of numbers that can grow; reads are answered when the test says so, as a database would. */
class Numbers {
  rows: number[];
  readonly #reads = new Set<() => void>();
  reads = 0;

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, index) => (index + 1) * 1_000);
  }

  readonly follow = (range: Range, { next }: { next: (page: Page<number>) => void }) => {
    const read = () => {
      this.reads += 1;
      const from = range.after?.at ?? 0;
      const to = range.until?.at ?? Number.POSITIVE_INFINITY;
      const stretch = this.rows.filter((row) => row > from && row <= to).slice(0, toRead(range));
      next(cut(stretch, range, (at) => ({ at, id: String(at) })));
    };
    this.#reads.add(read);
    return () => this.#reads.delete(read);
  };

  /** Everything that is followed is read once. */
  settle(): void {
    for (const read of [...this.#reads]) read();
  }
}

function aList(count: number) {
  const numbers = new Numbers(count);
  let shown: readonly FollowedPage<number>[] = [];
  const states: number[] = [];
  const following = followPages(numbers.follow, {
    next: (pages) => {
      shown = pages;
      states.push(pages.flatMap(({ rows }) => rows).length);
    },
    error: (reason) => {
      throw reason;
    },
  });
  numbers.settle();
  return { numbers, following, states, pages: () => shown, rows: () => shown.flatMap(({ rows }) => rows) };
}

describe('a long list by pages', () => {
  test('comes page by page, none twice, none left out', () => {
    const { numbers, following, pages, rows } = aList(2 * PAGE + 20);
    expect(rows()).toHaveLength(PAGE);

    for (const wanted of [2 * PAGE, 2 * PAGE + 20]) {
      following.more();
      numbers.settle();
      expect(rows()).toEqual(numbers.rows.slice(0, wanted));
    }
    expect(pages().at(-1)?.next).toBeNull();
  });

  test('a page asked for twice comes once', () => {
    const { numbers, following, pages } = aList(4 * PAGE);
    following.more();
    following.more();
    numbers.settle();
    numbers.settle();

    expect(pages()).toHaveLength(2);
  });

  test('a page out of sight is not read, keeps its rows, and is read again when it is back', () => {
    const { numbers, following, pages, rows } = aList(2 * PAGE);
    following.more();
    numbers.settle();
    const [first] = pages();
    following.sees(first!.key, false);
    const before = numbers.reads;
    numbers.rows.unshift(500);
    numbers.settle();
    expect(numbers.reads - before).toBe(1);
    expect(rows()).toHaveLength(2 * PAGE);

    following.sees(first!.key, true);
    numbers.settle();
    expect(rows()).toEqual(numbers.rows);
  });

  test('what comes in before its end divides a page, and nothing that was there goes meanwhile', () => {
    const { numbers, following, states, pages, rows } = aList(PAGE + 10);
    following.more();
    numbers.settle();
    numbers.rows.push(...Array.from({ length: 3 * PAGE }, (_, index) => 1_001 + index));
    numbers.rows.sort((a, b) => a - b);
    for (let turn = 0; turn < 4; turn += 1) numbers.settle();

    expect(rows()).toEqual(numbers.rows);
    expect(pages().every((page) => page.rows.length <= 2 * PAGE)).toBe(true);
    expect(Math.min(...states.slice(2))).toBeGreaterThanOrEqual(PAGE + 10);
  });

  test('a page that has not changed stays the same thing, so that nothing of it is drawn again', () => {
    const { numbers, following, pages } = aList(2 * PAGE);
    const [first] = pages();
    following.sees(first!.key, false);
    following.more();
    numbers.settle();
    const [closed] = pages();
    following.sees(closed!.key, false);
    numbers.settle();

    expect(pages()[0]).toBe(closed);
  });
});
