import * as v from 'valibot';
import { REQUEST_KINDS, STATUS_COLOURS, STATUS_MEANINGS, type Status } from '#domain/model';
import type { StatusesSet, StatusMove } from '#domain/mutations/statuses-set';
import { ends, MAX_STATUSES, type StatusFacts, type Statuses } from '#domain/status';
import { mutationArgs, statusId } from '#protocol/mutations';
import { listStatuses } from '../../db/queries/statuses.ts';
import { Problem } from '../../http/problem.ts';
import { MANAGEMENT, STAFF, staffRoute, type Route } from '../route.ts';
import { change } from './change.ts';

const { name, colour, kinds, position } = mutationArgs['statuses.set'].entries.add.item.entries;
const ways = v.pipe(v.array(statusId), v.maxLength(MAX_STATUSES));

const givenSchema = v.strictObject({
  id: statusId,
  /** Null gives a built-in status its own word again, in each reader's language. */
  name: v.optional(v.nullable(name)),
  meaning: v.picklist(STATUS_MEANINGS),
  colour: v.optional(colour),
  kinds,
  moves: v.optional(v.strictObject({ usual: v.optional(ways, []), order: v.optional(ways, []) })),
  position: v.optional(position),
  active: v.optional(v.boolean()),
});
type Given = v.InferOutput<typeof givenSchema>;

const statusSchema = v.object({
  id: v.string(),
  name: v.nullable(v.string()),
  meaning: v.picklist(STATUS_MEANINGS),
  colour: v.picklist(STATUS_COLOURS),
  kinds: v.array(v.picklist(REQUEST_KINDS)),
  moves: v.object({ usual: v.array(v.string()), order: v.array(v.string()) }),
  position: v.number(),
  active: v.boolean(),
});
const allSchema = v.object({ items: v.array(statusSchema), nextCursor: v.null() });

export const statusRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/statuses',
    summary: 'Statuses of requests and where each lets a request go, for orders and for all others (`usual`).',
    access: STAFF,
    status: 200,
    answer: allSchema,
    run: async ({ deps }) => ({ items: toAnswer(await listStatuses(deps.db)), nextCursor: null }),
  }),
  staffRoute({
    method: 'PUT',
    path: '/api/v1/statuses',
    summary:
      'Make and change statuses with their moves, judged as the whole that comes of it. What is not named stays as it is; a status is retired by `active`, never removed.',
    access: MANAGEMENT,
    status: 200,
    refusals: { 409: 'Refused by a rule; `code` says which: `status.trap` when a request could never be closed.' },
    idempotency: 'kept',
    body: v.strictObject({ items: v.pipe(v.array(givenSchema), v.maxLength(MAX_STATUSES)) }),
    answer: allSchema,
    async run({ deps, caller, body }) {
      await change(deps, caller, 'statuses.set', toSet(await listStatuses(deps.db), body.items));
      return { items: toAnswer(await listStatuses(deps.db)), nextCursor: null };
    },
  }),
];

const toAnswer = (statuses: Statuses) =>
  statuses.map((status) => ({
    ...status,
    kinds: [...status.kinds],
    moves: { usual: [...status.moves.usual], order: [...status.moves.order] },
  }));

/**
 * What the app would send to get from these statuses to the given ones.
 * @throws {Problem} 409 for another meaning or kind of a status there is, and 422 for a new one without a name
 */
function toSet(statuses: Statuses, items: readonly Given[]): StatusesSet {
  const known = new Map(statuses.map((status) => [status.id, status]));
  return {
    add: items.flatMap((item, at) => (known.has(item.id) ? [] : [toNew(item, at)])),
    change: items.flatMap((item) => toChange(known.get(item.id), item)),
    allow: items.flatMap((item) => newCells(item, known.get(item.id)?.moves)),
    refuse: items.flatMap((item) => lostCells(item, known.get(item.id)?.moves)),
  };
}

function toNew({ id, name, meaning, colour, kinds, position }: Given, at: number): StatusesSet['add'][number] {
  if (typeof name !== 'string') {
    const errors = [{ pointer: `/items/${at}/name`, code: 'status.nameless', detail: 'A new status needs a name.' }];
    throw new Problem('input.invalid', 422, { errors });
  }
  return {
    id,
    name,
    meaning,
    colour: colour ?? 'grey',
    kinds,
    position: position ?? (ends(meaning) ? 100 : 1000 + at),
  };
}

function toChange(before: StatusFacts | undefined, item: Given): StatusesSet['change'] {
  const { id, name, meaning, colour, kinds, position, active } = item;
  // A new one is made as it is meant; only that it is retired from the beginning is left to be said.
  if (!before) return active === false ? [{ id, set: { active } }] : [];
  const isSameKind = kinds.length === before.kinds.length && kinds.every((kind) => before.kinds.includes(kind));
  if (meaning !== before.meaning || !isSameKind) throw new Problem('status.fixed', 409);
  return [{ id, set: { name, colour, position, active } }];
}

const cells = (id: string, moves: Status['moves'] | undefined): StatusMove[] =>
  REQUEST_KINDS.flatMap((kind) => (moves?.[kind] ?? []).map((to) => ({ kind, from: id, to })));

const without = (moves: readonly StatusMove[], others: readonly StatusMove[]): StatusMove[] =>
  moves.filter((move) => !others.some(({ kind, to }) => kind === move.kind && to === move.to));

const newCells = ({ id, moves }: Given, before?: Status['moves']): StatusMove[] =>
  without(cells(id, moves), cells(id, before));

/** Moves that are not spoken of stay. */
const lostCells = ({ id, moves }: Given, before?: Status['moves']): StatusMove[] =>
  moves === undefined ? [] : without(cells(id, before), cells(id, moves));
