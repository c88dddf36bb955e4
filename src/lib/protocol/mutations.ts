import * as v from 'valibot';
import {
  ASSIGNMENT_POLICIES,
  BUILT_IN_RESULTS,
  BUILT_IN_STATUSES,
  CONTACT_WAYS,
  LOCALES,
  PRESENCE_POLICIES,
  PRIORITIES,
  REQUEST_KINDS,
  ROLES,
  STATUS_COLOURS,
  STATUS_MEANINGS,
  TIERS,
  VISITOR_CLASSES,
} from '#domain/model';
import { MAX_ALLOWANCE, MAX_EXCEPTIONS, MAX_PATIENCE_MINUTES, MAX_WEIGHT } from '#domain/assignment/rules';
import { MAX_DEADLINE_MINUTES } from '#domain/deadline';
import { MAX_PRICE_MINOR } from '#domain/money';
import { MAX_LINES, MAX_QUANTITY } from '#domain/order';
import type { ArgsByName } from '#domain/mutations/registry';
import { MAX_LISTED } from '#domain/own-list';
import { MAX_STATUSES } from '#domain/status';
import { emailAddress, organisationFields } from './organisation.ts';
import { acknowledgeMinutes, policyException } from './policy-exception.ts';
import { typeId } from './type-id.ts';

/** Arguments of every mutation by its name. Ids of new rows are made by whoever writes (UUIDv7 behind a prefix). */

export const MAX_TEXT = 20_000; // characters of one message; a D1 row holds 2 MB

const id = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[0-9a-z-]{8,64}$`)));
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TEXT));
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** A team, field by field. */
const team = {
  name: line,
  isDefault: v.boolean(),
  presence: v.picklist(PRESENCE_POLICIES),
  policy: v.picklist(ASSIGNMENT_POLICIES),
};
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
/** How a team hands out its work, beside its policy. */
const teamRules = v.strictObject({
  exceptions: v.pipe(v.array(v.strictObject(policyException)), v.maxLength(MAX_EXCEPTIONS)),
  patienceMinutes: upTo(MAX_PATIENCE_MINUTES),
  allowance: upTo(MAX_ALLOWANCE),
  acknowledgeChatMinutes: v.exactOptional(acknowledgeMinutes),
  acknowledgeMinutes: v.exactOptional(acknowledgeMinutes),
  weights: v.record(typeId, upTo(MAX_WEIGHT)),
});
const MAX_TEAMS = 50; // of one employee

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

/** Files of one message. */
export const MAX_FILES = 10;
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Files come up in parts of this size, the last one shorter: one takes less than half a minute at 150 kbit/s, and is all
 * that a dropped connection costs. */
export const FILE_PART_BYTES = 512 * 1024;
const file = v.strictObject({
  id: id('file'),
  name: line,
  mediaType: v.pipe(v.string(), v.regex(/^[\w.+-]{1,100}\/[\w.+-]{1,100}$/)),
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FILE_BYTES)),
  /** SHA-256, hex: the bytes follow the message. Without it they have been sent up before. */
  hash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  /** The message that was taken back with it. */
  from: v.optional(id('msg')),
});

const optionalLine = v.pipe(v.string(), v.trim(), v.maxLength(200));
const optionalText = v.pipe(v.string(), v.trim(), v.maxLength(MAX_TEXT));
const longText = v.pipe(v.string(), v.maxLength(MAX_TEXT));

/** Addresses of one card in one change. */
const MAX_IDENTITIES = 20;
/** E.164, as #protocol/contact gives it: reading what people type needs the rules of every country. */
const phoneNumber = v.pipe(v.string(), v.regex(/^\+[1-9]\d{4,14}$/));
const identity = v.variant('kind', [
  v.strictObject({ id: id('id'), kind: v.literal('phone'), value: phoneNumber }),
  v.strictObject({ id: id('id'), kind: v.literal('email'), value: emailAddress }),
]);
const identities = v.pipe(v.array(identity), v.maxLength(MAX_IDENTITIES));

const MAX_PEOPLE = 50; // of one company in one change
const people = v.pipe(
  v.array(v.strictObject({ id: id('per'), name: line, position: optionalLine, decides: optionalLine })),
  v.maxLength(MAX_PEOPLE),
);

const newClient = {
  name: line,
  company: v.optional(optionalLine),
  teamId: id('team'),
  note: v.optional(longText),
  language: v.optional(v.picklist(LOCALES)),
};

const orderLines = v.pipe(
  v.array(
    v.strictObject({
      id: id('line'),
      serviceId: id('svc'),
      quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_QUANTITY)),
    }),
  ),
  v.maxLength(MAX_LINES),
);
const newWork = {
  taskId: id('task'),
  requestId: id('req'),
  request: v.nullable(
    v.strictObject({
      type: typeId,
      priority: v.optional(v.picklist(PRIORITIES)),
      subject: optionalLine,
      lines: v.optional(orderLines),
    }),
  ),
  conversationId: id('conv'),
  channel: v.picklist(['phone', 'visit', 'paper']),
  teamId: id('team'),
  assigneeId: v.nullable(id('emp')),
  note: v.optional(v.strictObject({ messageId: id('msg'), text })),
};

/** A built-in one by its word, or one of the organisation's. */
export const statusId = v.pipe(
  v.string(),
  v.regex(new RegExp(`^(?:${BUILT_IN_STATUSES.join('|')}|st_[0-9a-z-]{8,64})$`)),
);
const statusName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
const statusPosition = v.pipe(v.number(), v.finite());
const statusKinds = v.pipe(v.array(v.picklist(REQUEST_KINDS)), v.minLength(1), v.maxLength(REQUEST_KINDS.length));
const statusMoves = v.pipe(
  v.array(v.strictObject({ kind: v.picklist(REQUEST_KINDS), from: statusId, to: statusId })),
  v.maxLength(REQUEST_KINDS.length * MAX_STATUSES * MAX_STATUSES),
);

/** A built-in result by its word, or one of the organisation's. */
export const resultId = v.pipe(
  v.string(),
  v.regex(new RegExp(`^(?:${BUILT_IN_RESULTS.join('|')}|rs_[0-9a-z-]{8,64})$`)),
);
const listedName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
/** What can be said of an entry of any list. */
const listed = { name: v.nullable(listedName), active: v.boolean() };
const added = (prefix: string) =>
  v.pipe(v.array(v.strictObject({ id: id(prefix), name: listedName })), v.maxLength(MAX_LISTED));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_DEADLINE_MINUTES));
const deadlines = v.partial(v.strictObject(v.entriesFromList(PRIORITIES, v.nullable(minutes))));

export const mutationArgs = {
  'reply.send': v.strictObject({
    messageId: id('msg'),
    conversationId: id('conv'),
    requestId: id('req'),
    taskId: v.nullable(id('task')),
    /** The client's address it goes to; null when there is none, which is refused with a word. */
    identityId: v.nullable(id('id')),
    text,
    files: v.optional(v.pipe(v.array(file), v.maxLength(MAX_FILES))),
  }),
  'reply.undo': v.strictObject({ messageId: id('msg') }),
  'reply.retry': v.strictObject({ messageId: id('msg') }),
  'file.remove': v.strictObject({ fileId: id('file'), messageId: id('msg') }),
  'note.add': v.strictObject({
    messageId: id('msg'),
    conversationId: id('conv'),
    requestId: v.nullable(id('req')),
    text,
    files: v.optional(v.pipe(v.array(file), v.maxLength(MAX_FILES))),
  }),
  'task.acknowledge': v.strictObject({ taskId: id('task') }),
  'task.complete': v.strictObject({
    taskId: id('task'),
    requestId: id('req'),
    result: line,
    /** Words beside the result, kept as an internal note under this id. */
    note: v.optional(v.strictObject({ messageId: id('msg'), text })),
  }),
  'task.reopen': v.strictObject({ taskId: id('task'), requestId: id('req') }),
  'task.decline': v.strictObject({ taskId: id('task'), requestId: id('req'), words: line }),
  'task.handover': v.strictObject({
    taskId: id('task'),
    requestId: id('req'),
    clientId: id('cl'),
    employeeId: id('emp'),
  }),
  'request.setStatus': v.strictObject({ requestId: id('req'), to: statusId }),
  'request.patch': v.strictObject({
    requestId: id('req'),
    set: v.partial(v.strictObject({ type: typeId, priority: v.picklist(PRIORITIES) })),
  }),
  'task.create': v.strictObject({ clientId: id('cl'), ...newWork }),
  'client.create': v.strictObject({ clientId: id('cl'), identities, ...newClient }),
  'client.patch': v.strictObject({
    clientId: id('cl'),
    set: v.partial(
      v.strictObject({
        name: line,
        company: optionalLine,
        note: longText,
        language: v.picklist(LOCALES),
      }),
    ),
    /** `textHash` of the note as its author read it. */
    noteBase: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
    identities: v.optional(
      v.strictObject({ add: identities, remove: v.pipe(v.array(id('id')), v.maxLength(MAX_IDENTITIES)) }),
    ),
    people: v.optional(v.strictObject({ put: people, remove: v.pipe(v.array(id('per')), v.maxLength(MAX_PEOPLE)) })),
  }),
  'contact.record': v.strictObject({
    contactId: id('ct'),
    clientId: id('cl'),
    client: v.nullable(v.strictObject(newClient)),
    identities,
    people,
    takenBy: v.nullable(id('emp')),
    takenAs: optionalLine,
    way: v.picklist(CONTACT_WAYS),
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
    caller: optionalLine,
    speciality: optionalLine,
    visitor: v.nullable(v.picklist(VISITOR_CLASSES)),
    reason: optionalText,
    more: optionalText,
    work: v.nullable(v.strictObject(newWork)),
  }),
  'employee.patch': v.strictObject({
    employeeId: id('emp'),
    set: v.partial(
      v.strictObject({
        name: line,
        role: v.picklist(ROLES),
        away: v.boolean(),
        active: v.boolean(),
        capacity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
        language: v.picklist(LOCALES),
        ownClientsOnly: v.boolean(),
        tier: v.picklist(TIERS),
      }),
    ),
    teams: v.optional(
      v.pipe(v.array(v.strictObject({ membershipId: id('memb'), teamId: id('team') })), v.maxLength(MAX_TEAMS)),
    ),
    openTasks: v.optional(v.picklist(['keep', 'hand-over'])),
  }),
  'organisation.patch': v.strictObject({ set: v.partial(v.strictObject(organisationFields)) }),
  'team.create': v.strictObject({ teamId: id('team'), ...team }),
  'team.patch': v.strictObject({
    teamId: id('team'),
    set: v.partial(v.strictObject({ ...team, rules: teamRules })),
  }),
  'mailbox.create': v.strictObject({ mailboxId: id('mbox'), address: emailAddress, teamId: id('team') }),
  'mailbox.patch': v.strictObject({
    mailboxId: id('mbox'),
    set: v.partial(v.strictObject({ teamId: id('team'), active: v.boolean() })),
  }),
  'review.accept': v.strictObject({ reviewId: id('rev') }),
  'review.link': v.strictObject({ reviewId: id('rev'), clientId: id('cl') }),
  'review.block': v.strictObject({ reviewId: id('rev') }),
  'service.create': v.strictObject({ serviceId: id('svc'), ...service }),
  'service.patch': v.strictObject({ serviceId: id('svc'), set: v.partial(v.strictObject(service)) }),
  'statuses.set': v.strictObject({
    add: v.pipe(
      v.array(
        v.strictObject({
          id: id('st'),
          name: statusName,
          meaning: v.picklist(STATUS_MEANINGS),
          colour: v.picklist(STATUS_COLOURS),
          kinds: statusKinds,
          position: statusPosition,
        }),
      ),
      v.maxLength(MAX_STATUSES),
    ),
    change: v.pipe(
      v.array(
        v.strictObject({
          id: statusId,
          set: v.partial(
            v.strictObject({
              name: v.nullable(statusName),
              colour: v.picklist(STATUS_COLOURS),
              position: statusPosition,
              active: v.boolean(),
            }),
          ),
        }),
      ),
      v.maxLength(MAX_STATUSES),
    ),
    allow: statusMoves,
    refuse: statusMoves,
  }),
  'types.set': v.strictObject({
    add: added('ty'),
    change: v.pipe(
      v.array(v.strictObject({ id: typeId, set: v.partial(v.strictObject({ ...listed, deadlines })) })),
      v.maxLength(MAX_LISTED),
    ),
  }),
  'results.set': v.strictObject({
    add: added('rs'),
    change: v.pipe(
      v.array(v.strictObject({ id: resultId, set: v.partial(v.strictObject(listed)) })),
      v.maxLength(MAX_LISTED),
    ),
  }),
} as const satisfies { [N in keyof ArgsByName]: v.GenericSchema<unknown, ArgsByName[N]> };

export type MutationName = keyof typeof mutationArgs;
export type MutationArgs<N extends MutationName> = v.InferOutput<(typeof mutationArgs)[N]>;
export const MUTATION_NAMES = Object.keys(mutationArgs) as MutationName[];

/** The version of a mutation's arguments, where it is not the first; worker/sync/upcast.ts reads the older ones. */
const ARGS_VERSIONS: Partial<Record<string, number>> = {};
export const argsVersionOf = (name: string): number => ARGS_VERSIONS[name] ?? 1;
