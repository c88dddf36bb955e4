/** Names in the order people look them up in their own language. */
export const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
