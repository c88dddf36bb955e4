type Given<S extends object> = { [K in keyof S]?: Exclude<S[K], undefined> };

/** The fields of `set` that say something new about `row`; null when there are none, so that nothing is written. */
export function given<S extends object>(set: S, row: { [K in keyof S]-?: unknown }): Given<S> | null {
  const news = Object.entries(set).filter(([key, value]) => value !== undefined && value !== row[key as keyof S]);
  return news.length === 0 ? null : (Object.fromEntries(news) as Given<S>);
}
