import * as v from 'valibot';
import { Problem } from '../http/problem.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** `cursor` and `limit` of every list. More than the most is given the most, as a caller who wants all will page anyway. */
export const pagingEntries = {
  cursor: v.optional(v.pipe(v.string(), v.maxLength(300))),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,5}$/),
      v.transform((text) => Math.min(Number(text), MAX_LIMIT)),
    ),
    String(DEFAULT_LIMIT),
  ),
};

type Position = { at: number; id: string };
const positionSchema = v.strictTuple([v.pipe(v.number(), v.integer()), v.string()]);

/** A cursor says where a page ended, not how many rows came before: rows that come or go never shift the next page. */
export const writeCursor = (position: Position | null): string | null =>
  position && btoa(JSON.stringify([position.at, position.id]));

/** @throws {Problem} 422 for a cursor that is not one of ours */
export function readCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [at, id] = v.parse(positionSchema, JSON.parse(atob(cursor)));
    return { at, id };
  } catch (cause) {
    const errors = [{ pointer: '/cursor', code: 'field.invalid', detail: 'This is no cursor of ours.' }];
    throw new Problem('input.invalid', 422, { errors, cause });
  }
}

/** The shape of every list. */
export const listOf = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), nextCursor: v.nullable(v.string()) });
