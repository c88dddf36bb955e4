import * as v from 'valibot';
import type { AttachedFile } from '#domain/mutations/attached-files';
import { mutators, type ArgsByName } from '#domain/mutations/registry';
import {
  refused,
  type Key,
  type MutationContext,
  type Mutator,
  type Outcome,
  type Refused,
  type View,
} from '#domain/mutations/mutation';
import { mutationArgs } from '#protocol/mutations';
import type { Was } from '#protocol/sync';

/** A mutation as asked for, read by its schema: what it would look at, and what it would do. */
export type Wish = {
  kind: 'wish';
  keys: readonly Key[];
  run(view: View, context: MutationContext): Outcome;
  /** Set for a reply: the conversation, and the cursor its author had seen if the author was a device. */
  reply: { conversationId: string; base: number | undefined } | null;
  /** Set for what concerns a reply already written: its message. */
  sent: string | null;
  /** Files that a new message takes from among those sent up; others follow it. */
  files: readonly { id: string; size: number }[];
  /** Set for what was written before the server was restored to an earlier time. */
  earlier: Earlier | null;
};
/** `was` is null where the device cannot say: it had lost its own base since. */
export type Earlier = { was: Was | null };
export type Asked = { name: string; args: unknown; base?: number | undefined; earlier?: Earlier | null };

const isSentUp = ({ from, hash }: AttachedFile): boolean => from === undefined && hash === undefined;

const isName = (name: string): name is keyof ArgsByName => Object.hasOwn(mutators, name);

/** Outside data is unknown until a schema has read it; what it cannot read is refused, not thrown: queues must go on. */
export function readWish({ name, args, base, earlier = null }: Asked): Wish | Refused {
  if (!isName(name)) return refused('mutation.unknown');
  const read = v.safeParse(mutationArgs[name], args);
  if (!read.success) return refused('mutation.invalid');
  const mutator = mutators[name] as Mutator<unknown>;
  const sure = read.output;
  return {
    kind: 'wish',
    earlier,
    keys: mutator.keys(sure),
    run: (view, context) => mutator.run(view, sure, context),
    reply: name === 'reply.send' ? { conversationId: (sure as ArgsByName['reply.send']).conversationId, base } : null,
    files:
      name === 'reply.send' || name === 'note.add'
        ? ((sure as ArgsByName['reply.send' | 'note.add']).files ?? []).filter(isSentUp)
        : [],
    sent: name === 'reply.undo' || name === 'reply.retry' ? (sure as ArgsByName['reply.undo']).messageId : null,
  };
}
