import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BUILT_IN_STATUSES,
  REQUEST_KINDS,
  BUILT_IN_TYPES,
  STATUS_COLOURS,
  STATUS_MEANINGS,
  type Request,
  type RequestType,
} from '#domain/model';
import type { StatusesSet } from '#domain/mutations/statuses-set';
import {
  BUILT_IN,
  ends,
  hasStatus,
  isClosing,
  kindOf,
  mayMove,
  nextStatuses,
  statusesOf,
  trapsIn,
  underWay,
  waysFrom,
  whyNotStatuses,
  type Statuses,
} from '#domain/status';
import { aRequest, aTask, by, codeOf, Rack, run, setOn, type Row } from '../support/mutating.ts';

const aType = fc.constantFrom(...BUILT_IN_TYPES);
const aStatusId = fc.constantFrom(...BUILT_IN_STATUSES);

test('[ST6] the ways of an order', () => {
  const ways = (status: string) => nextStatuses(BUILT_IN, { type: 'order', status }).map(({ id }) => id);
  expect(BUILT_IN_STATUSES.map((status) => `${status}: ${ways(status).join(' ')}`)).toEqual([
    'open: confirmed cancelled',
    'doing: ',
    'confirmed: ready cancelled',
    'ready: done cancelled',
    'done: ',
    'cancelled: ',
  ]);
});

test('[ST1][ST6] whatever way a request goes, it never comes where it has been, and it ends closed', () => {
  fc.assert(
    fc.property(aType, fc.infiniteStream(fc.nat()), (type, choices) => {
      const been = ['open'];
      for (const choice of choices) {
        const ways = nextStatuses(BUILT_IN, { type, status: been.at(-1)! });
        if (ways.length === 0) break;
        been.push(ways[choice % ways.length]!.id);
      }
      expect(new Set(been).size).toBe(been.length);
      expect(isClosing(BUILT_IN, been.at(-1)!)).toBe(true);
    }),
  );
});

test('[ST2] out of a closed status there is no way, and no status leads to one its type does not have', () => {
  fc.assert(
    fc.property(aType, aStatusId, aStatusId, (type, status, to) => {
      if (isClosing(BUILT_IN, status)) expect(mayMove(BUILT_IN, { type, status }, to)).toBe(false);
      if (mayMove(BUILT_IN, { type, status }, to))
        expect(hasStatus(BUILT_IN, type, status) && hasStatus(BUILT_IN, type, to)).toBe(true);
    }),
  );
});

test('[ST4] what a completion returns to is a status of the type, and not the end; `open` when the usual one is retired', () => {
  for (const type of BUILT_IN_TYPES) {
    expect(hasStatus(BUILT_IN, type, underWay(BUILT_IN, type))).toBe(true);
    expect(isClosing(BUILT_IN, underWay(BUILT_IN, type))).toBe(false);
    const retired = BUILT_IN.map((status) => ({ ...status, active: status.meaning !== 'doing' }));
    expect(underWay(retired, type)).toBe('open');
  }
});

test('[ST8] what the built-in ones are can be worked with', () => {
  expect(whyNotStatuses(BUILT_IN)).toBeNull();
  expect(trapsIn(BUILT_IN)).toEqual([]);
});

/** Whatever somebody may try: most of it is refused, and the rest makes matrices nobody thought of. */
const anyId = fc.constantFrom(...BUILT_IN_STATUSES, 'st_00000001', 'st_00000002', 'st_00000003');
const moves = fc.array(fc.record({ kind: fc.constantFrom(...REQUEST_KINDS), from: anyId, to: anyId }), {
  maxLength: 8,
});
const anEdit: fc.Arbitrary<StatusesSet> = fc.record({
  add: fc.array(
    fc.record({
      id: fc.constantFrom('st_00000001', 'st_00000002', 'st_00000003'),
      name: fc.string({ minLength: 1, maxLength: 3 }),
      meaning: fc.constantFrom(...STATUS_MEANINGS),
      colour: fc.constantFrom(...STATUS_COLOURS),
      kinds: fc.subarray([...REQUEST_KINDS], { minLength: 1 }),
      position: fc.integer({ min: 0, max: 400 }),
    }),
    { maxLength: 1 },
  ),
  change: fc.array(fc.record({ id: anyId, set: fc.record({ active: fc.boolean() }) }), { maxLength: 1 }),
  allow: moves,
  refuse: moves,
});
type Step = { edit: StatusesSet } | { to: string };
const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(fc.record({ edit: anEdit }), fc.record({ to: anyId })), {
  maxLength: 30,
});

/** The rows after what a mutation did to them. */
function after(rows: readonly Row[], outcome: ReturnType<typeof run>): Row[] {
  if (outcome.kind === 'refused') return [...rows];
  const next = new Map(rows.map((row) => [row.row.id, row]));
  for (const change of outcome.changes) {
    if (change.op === 'insert')
      next.set(change.row.id, { table: change.table, row: { rev: 1, seq: 0, ...change.row } } as Row);
    const old = change.op === 'patch' ? next.get(change.id) : undefined;
    if (change.op === 'patch' && old)
      next.set(change.id, { table: old.table, row: { ...old.row, ...change.set } } as Row);
  }
  return [...next.values()];
}

const matrixIn = (rows: readonly Row[]): Statuses =>
  statusesOf(rows.flatMap((one) => (one.table === 'statuses' ? [one.row] : [])));

test('[ST7][ST8] whoever edits and moves in whatever order: no move outside the matrix, and a way to an end from everywhere', () => {
  fc.assert(
    fc.property(aType, steps, fc.constantFrom('owner', 'employee'), (type: RequestType, script, role) => {
      let rows: Row[] = [aRequest({ type }), aTask()];
      const request = () => rows.find(({ row }) => row.id === 'req_1')!.row as Request;
      for (const step of script) {
        const before = { status: request().status, type };
        const matrix = matrixIn(rows);
        if ('edit' in step) {
          const outcome = run(
            'statuses.set',
            new Rack(...rows),
            step.edit,
            by('emp_anna', role as 'owner' | 'employee'),
          );
          if (role === 'employee') expect(codeOf(outcome)).toBe('status.not-allowed');
          rows = after(rows, outcome);
          expect(request().status).toBe(before.status);
        } else {
          const args = { requestId: 'req_1', to: step.to };
          const outcome = run('request.setStatus', new Rack(...rows), args, by('emp_anna'));
          if (setOn(outcome, 'requests', 'req_1')) expect(mayMove(matrix, before, step.to)).toBe(true);
          rows = after(rows, outcome);
        }
        const now = matrixIn(rows);
        expect(request().completedAt !== null).toBe(isClosing(now, request().status));
        for (const kind of REQUEST_KINDS)
          for (const { id, meaning, kinds } of now)
            if (!ends(meaning) && kinds.includes(kind)) expect(waysFrom(now, kind, id)).not.toEqual([]);
        expect(trapsIn(now)).toEqual([]);
        expect(isClosing(now, request().status) || waysFrom(now, kindOf(type), request().status).length > 0).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('[ST8] edits of different cells come to the same, whichever is first', () => {
  const cell = fc.record({
    kind: fc.constant('usual' as const),
    from: fc.constantFrom('open', 'doing'),
    to: fc.constantFrom('open', 'doing', 'done', 'cancelled'),
  });
  const edit = (allow: StatusesSet['allow'], refuse: StatusesSet['refuse']) => ({ add: [], change: [], allow, refuse });
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      fc.pre(one.from !== other.from || one.to !== other.to);
      const first = edit([one], []);
      const second = edit([], [other]);
      const both = (...edits: StatusesSet[]) => {
        let rows: Row[] = [];
        const codes = edits.map((each) => {
          const outcome = run('statuses.set', new Rack(...rows), each, by('emp_boss', 'owner'));
          rows = after(rows, outcome);
          return codeOf(outcome);
        });
        return codes.every((code) => code === 'applied')
          ? matrixIn(rows).map(({ id, moves: ways }) => [id, ways])
          : null;
      };
      const forth = both(first, second);
      const back = both(second, first);
      if (forth !== null && back !== null) expect(forth).toEqual(back);
    }),
  );
});
