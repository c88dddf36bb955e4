import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Line } from '../../worker/line.ts';

describe('a line in which whoever comes in a crowd waits for more', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const PAUSE_MS = 10;
  const CROWD_MS = 100;

  function aLine() {
    const companies: string[][] = [];
    const line = new Line<string, string>({ hold: () => undefined, most: 16, pauseMs: PAUSE_MS });
    const ask = (asked: string) =>
      line.go(asked, async (all) => {
        companies.push([...all]);
        return all;
      });
    return { companies, ask };
  }

  test('takes those who come again together with who comes next', async () => {
    const { companies, ask } = aLine();
    await Promise.all(['a', 'b'].map(ask));
    const next = ask('c');
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    const again = ['a', 'b'].map(ask);
    await vi.advanceTimersByTimeAsync(1);

    expect(await Promise.all([next, ...again])).toEqual(['c', 'a', 'b']);
    expect(companies).toEqual([
      ['a', 'b'],
      ['c', 'a', 'b'],
    ]);
  });

  test('keeps nobody waiting who is alone', async () => {
    const { companies, ask } = aLine();
    await Promise.all(['a', 'b'].map(ask));
    await vi.advanceTimersByTimeAsync(CROWD_MS);

    await ask('c');
    await ask('c');
    expect(companies.slice(1)).toEqual([['c'], ['c']]);
  });
});
