import * as v from 'valibot';
import { PRIORITIES } from '#domain/model';
import { MAX_LISTED } from '#domain/own-list';
import { mutationArgs, resultId } from '#protocol/mutations';
import { typeId } from '#protocol/type-id';
import { listResults, listTypes } from '../../db/queries/own-lists.ts';
import { Problem } from '../../http/problem.ts';
import { MANAGEMENT, STAFF, staffRoute, type Route } from '../route.ts';
import { change } from './change.ts';

/** The short lists that an organisation edits: types of requests with their deadlines, and results of tasks. */

const listed = { id: v.string(), name: v.nullable(v.string()), active: v.boolean() };
const minutes = v.exactOptional(v.number());
const allTypes = v.object({
  items: v.array(v.object({ ...listed, deadlines: v.object(v.entriesFromList(PRIORITIES, minutes)) })),
  nextCursor: v.null(),
});
const allResults = v.object({ items: v.array(v.object(listed)), nextCursor: v.null() });

const { entries: ofType } = mutationArgs['types.set'].entries.change.item.entries.set;
const { entries: ofResult } = mutationArgs['results.set'].entries.change.item.entries.set;
const items = <T extends v.GenericSchema>(item: T) =>
  v.strictObject({ items: v.pipe(v.array(item), v.maxLength(MAX_LISTED)) });
const givenTypes = items(v.strictObject({ id: typeId, ...ofType }));
const givenResults = items(v.strictObject({ id: resultId, ...ofResult }));

const KEPT = 'What is not named stays as it is; nothing is removed: `active` says what is offered.';
const refusals = { 409: 'Refused by a rule; `code` says which: `type.name-taken`, `type.needed`.' };

export const listRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/types',
    summary: 'Types of requests, with their deadlines by priority in minutes of opening time.',
    access: STAFF,
    status: 200,
    answer: allTypes,
    run: async ({ deps }) => ({ items: await typesNow(deps), nextCursor: null }),
  }),
  staffRoute({
    method: 'PUT',
    path: '/api/v1/types',
    summary: `Make and change types of requests (\`ty_…\`) and their deadlines; null takes a deadline off. ${KEPT}`,
    access: MANAGEMENT,
    status: 200,
    refusals,
    idempotency: 'kept',
    body: givenTypes,
    answer: allTypes,
    async run({ deps, caller, body }) {
      await change(deps, caller, 'types.set', toSet(await listTypes(deps.db), body.items));
      return { items: await typesNow(deps), nextCursor: null };
    },
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/results',
    summary: 'Results that a task is completed with.',
    access: STAFF,
    status: 200,
    answer: allResults,
    run: async ({ deps }) => ({ items: [...(await listResults(deps.db))], nextCursor: null }),
  }),
  staffRoute({
    method: 'PUT',
    path: '/api/v1/results',
    summary: `Make and change results (\`rs_…\`). ${KEPT}`,
    access: MANAGEMENT,
    status: 200,
    refusals,
    idempotency: 'kept',
    body: givenResults,
    answer: allResults,
    async run({ deps, caller, body }) {
      await change(deps, caller, 'results.set', toSet(await listResults(deps.db), body.items));
      return { items: [...(await listResults(deps.db))], nextCursor: null };
    },
  }),
];

type Deps = { db: Parameters<typeof listTypes>[0] };
const typesNow = async ({ db }: Deps) => [...(await listTypes(db))];

type Given = { id: string; name?: string | null | undefined };

/**
 * What the app would send to get from the entries there are to the given ones.
 * @throws {Problem} 422 for a new one without a name
 */
function toSet<T extends Given>(known: readonly { id: string }[], given: readonly T[]) {
  const ids = new Set(known.map(({ id }) => id));
  return {
    add: given.flatMap(({ id, name }, at) => (ids.has(id) ? [] : [{ id, name: nameOf(name, at) }])),
    change: given.map(({ id, ...set }) => ({ id, set })),
  };
}

function nameOf(name: string | null | undefined, at: number): string {
  if (typeof name === 'string') return name;
  const errors = [{ pointer: `/items/${at}/name`, code: 'name.required', detail: 'A new entry needs a name.' }];
  throw new Problem('input.invalid', 422, { errors });
}
