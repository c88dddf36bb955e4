import * as v from 'valibot';
import { LOCALES, REQUEST_STATUSES } from '#domain/model';
import { MAX_PRICE_MINOR } from '#domain/money';
import type { ArgsByName } from '#domain/mutations/registry';

/** Arguments of every mutation by its name. Ids of new rows are made by whoever writes (UUIDv7 behind a prefix). */

export const MAX_TEXT = 20_000; // characters of one message; a D1 row holds 2 MB

const id = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[0-9a-z-]{8,64}$`)));
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TEXT));
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** Something in the catalogue, field by field. */
const service = {
  name: line,
  description: v.pipe(v.string(), v.trim(), v.maxLength(2_000)),
  priceMinor: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PRICE_MINOR)),
  /** ISO 4217. */
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  pictureId: v.nullable(id('pic')),
  position: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  active: v.boolean(),
};

export const mutationArgs = {
  'reply.send': v.strictObject({
    messageId: id('msg'),
    conversationId: id('conv'),
    requestId: id('req'),
    taskId: v.nullable(id('task')),
    /** The client's address it goes to; null when there is none, which is refused with a word. */
    identityId: v.nullable(id('id')),
    text,
  }),
  'reply.undo': v.strictObject({ messageId: id('msg') }),
  'reply.retry': v.strictObject({ messageId: id('msg') }),
  'note.add': v.strictObject({
    messageId: id('msg'),
    conversationId: id('conv'),
    requestId: v.nullable(id('req')),
    text,
  }),
  'task.complete': v.strictObject({
    taskId: id('task'),
    requestId: id('req'),
    result: line,
    /** Words beside the result, kept as an internal note under this id. */
    note: v.optional(v.strictObject({ messageId: id('msg'), text })),
  }),
  'task.reopen': v.strictObject({ taskId: id('task'), requestId: id('req') }),
  'task.handover': v.strictObject({
    taskId: id('task'),
    requestId: id('req'),
    clientId: id('cl'),
    employeeId: id('emp'),
  }),
  'request.setStatus': v.strictObject({ requestId: id('req'), to: v.picklist(REQUEST_STATUSES) }),
  'client.patch': v.strictObject({
    clientId: id('cl'),
    set: v.partial(
      v.strictObject({
        name: line,
        company: v.pipe(v.string(), v.trim(), v.maxLength(200)),
        note: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
        language: v.picklist(LOCALES),
      }),
    ),
  }),
  'employee.patch': v.strictObject({
    employeeId: id('emp'),
    set: v.partial(
      v.strictObject({
        name: line,
        away: v.boolean(),
        active: v.boolean(),
        capacity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
        language: v.picklist(LOCALES),
      }),
    ),
  }),
  'service.create': v.strictObject({ serviceId: id('svc'), ...service }),
  'service.patch': v.strictObject({ serviceId: id('svc'), set: v.partial(v.strictObject(service)) }),
} as const satisfies { [N in keyof ArgsByName]: v.GenericSchema<unknown, ArgsByName[N]> };

export type MutationName = keyof typeof mutationArgs;
export type MutationArgs<N extends MutationName> = v.InferOutput<(typeof mutationArgs)[N]>;
export const MUTATION_NAMES = Object.keys(mutationArgs) as MutationName[];
