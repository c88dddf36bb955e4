import type { Store } from '../database.ts';
import type { AttentionRow } from '../tables.ts';

export type AttentionItem = {
  id: string;
  /** The mutation's name, and why the server refused it. */
  name: string;
  code: string;
  args: unknown;
  at: number;
  /** Its place in the order of writing on this device. */
  written: number;
  /** Up to where its author had seen the base; 0 where that is not known. */
  base: number;
  conversationId: string | null;
  /** The words it carried, to be copied or kept as a note; empty when it had none. */
  text: string;
};

/** Everything the server refused, newest first. */
export const attention = (store: Store): Promise<AttentionItem[]> =>
  store.transaction('r', store.attention, async () =>
    (await store.attention.orderBy('written').reverse().toArray()).map(toAttentionItem),
  );

export const toAttentionItem = ({ id, name, code, args, at, written, base }: AttentionRow): AttentionItem => ({
  id,
  name,
  code,
  args,
  at,
  written,
  base,
  conversationId: textIn(args, 'conversationId') ?? null,
  text: [textIn(args, 'text'), textIn(args, 'result'), textIn(args, 'note', 'text')].filter(Boolean).join('\n\n'),
});

/** Arguments may be of an older app, so nothing is presumed of them. */
export function textIn(args: unknown, ...path: readonly string[]): string | undefined {
  let at = args;
  for (const name of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  return typeof at === 'string' ? at : undefined;
}
