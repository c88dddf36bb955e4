import { describe, expect, test, vi } from 'vitest';
import { broken, Chain, LINKS, OK, type ChainDeps, type Link, type Tried } from '$lib/features/alerts/chain.svelte.ts';

vi.stubGlobal('$state', <T>(value: T): T => value);

/** Every link holds but those named. */
const linksWith = (breaks: Partial<Record<Link, Tried>> = {}) => {
  const tried: Link[] = [];
  const deps = Object.fromEntries(
    LINKS.map((link) => [
      link,
      async () => {
        tried.push(link);
        return breaks[link] ?? OK;
      },
    ]),
  ) as ChainDeps;
  return { chain: new Chain(deps), tried };
};

describe('the chain of an alert', () => {
  test('[AL7] that holds is tried link by link, and asks at last whether it was heard', async () => {
    const { chain, tried } = linksWith();
    await chain.run();
    expect(tried).toEqual(LINKS);
    expect(LINKS.map((link) => chain.links[link].kind)).toEqual(['ok', 'ok', 'ok', 'ok', 'asking']);
    chain.heard(true);
    expect(chain.links.sound).toEqual({ kind: 'ok' });
  });

  test.each(LINKS)('[AL7] with a broken %s it stops there, and says why', async (link) => {
    const { chain, tried } = linksWith({ [link]: broken('gone', '410') });
    await chain.run();
    expect(chain.links[link]).toEqual({ kind: 'broken', why: 'gone', detail: '410' });
    expect(tried.at(-1)).toBe(link);
    const behind = LINKS.slice(LINKS.indexOf(link) + 1);
    expect(behind.map((one) => chain.links[one].kind)).toEqual(behind.map(() => 'waiting'));
  });

  test('[AL7] what throws is broken too, and a second try begins anew', async () => {
    const chain = new Chain({
      ...(Object.fromEntries(LINKS.map((link) => [link, async () => OK])) as ChainDeps),
      sending: async () => {
        throw new Error('away');
      },
    });
    await chain.run();
    expect(chain.links.sending).toMatchObject({ kind: 'broken', why: 'refused' });
    expect(chain.running).toBe(false);
  });
});
