import type { Line } from '../line.ts';
import type { HubApi, Poke } from './hub-api.ts';

/**
 * The same Hub, called once for all who poke at the same time. A head that is ahead of what somebody may see costs them
 * nothing: everyone pulls from their own cursor.
 */
export const together = <Hub extends Pick<HubApi, 'poke'>>(hub: Hub, pokes: Line<Poke, void>): Hub => ({
  ...hub,
  poke: (poke: Poke) =>
    pokes.go(poke, async (all) => {
      const scopes = [...new Set(all.flatMap((one) => one.scopes))];
      await hub.poke({ head: Math.max(...all.map(({ head }) => head)), scopes });
      return all.map(() => undefined);
    }),
});
