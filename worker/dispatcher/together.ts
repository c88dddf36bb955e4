import type { Answer, Ask, Grant, TaskNews } from '#domain/assignment/decision';
import type { Line } from '../line.ts';
import type { DispatcherApi } from './dispatcher-api.ts';

/** Where those meet who ask the Dispatcher at the same time. */
export type DispatcherLines = { asks: Line<Ask, Answer>; news: Line<readonly TaskNews[], Grant[]> };

/**
 * The same Dispatcher, called once for all who ask or tell at the same time: every call of the object ends with a write to
 * its disk. What news gives away is the first one's to write.
 */
export const together = (dispatcher: DispatcherApi, { asks, news }: DispatcherLines): DispatcherApi => ({
  ...dispatcher,
  grant: (ask) => asks.go(ask, (all) => dispatcher.grantAll(all)),
  apply: (told) =>
    news.go(told, async (all) => {
      const given = await dispatcher.apply(all.flat());
      return all.map((_, index) => (index === 0 ? given : []));
    }),
});
