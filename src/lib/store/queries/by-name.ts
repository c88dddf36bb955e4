const order = new Intl.Collator(undefined, { numeric: true });

/** Names in the order people look them up in their own language; *Team 2* comes before *Team 10*. */
export const byName = (a: { name: string }, b: { name: string }): number => order.compare(a.name, b.name);
