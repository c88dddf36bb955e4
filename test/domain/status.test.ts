import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { REQUEST_STATUSES, REQUEST_TYPES } from '#domain/model';
import { hasStatus, isClosed, mayMove, nextStatuses, underWay } from '#domain/status';

const aType = fc.constantFrom(...REQUEST_TYPES);
const aStatus = fc.constantFrom(...REQUEST_STATUSES);

test('[ST6] the ways of an order', () => {
  expect(REQUEST_STATUSES.map((status) => `${status}: ${nextStatuses('order', status).join(' ')}`)).toEqual([
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
      const been = ['open' as (typeof REQUEST_STATUSES)[number]];
      for (const choice of choices) {
        const ways = nextStatuses(type, been.at(-1)!);
        if (ways.length === 0) break;
        been.push(ways[choice % ways.length]!);
      }
      expect(new Set(been).size).toBe(been.length);
      expect(isClosed(been.at(-1)!)).toBe(true);
    }),
  );
});

test('[ST2] out of a closed status there is no way, and no status leads to one its type does not have', () => {
  fc.assert(
    fc.property(aType, aStatus, aStatus, (type, from, to) => {
      if (isClosed(from)) expect(mayMove(type, from, to)).toBe(false);
      if (mayMove(type, from, to)) expect(hasStatus(type, from) && hasStatus(type, to)).toBe(true);
    }),
  );
});

test('[ST4] what a completion returns to is a status of the type, and not the end', () => {
  for (const type of REQUEST_TYPES) {
    expect(hasStatus(type, underWay(type))).toBe(true);
    expect(isClosed(underWay(type))).toBe(false);
  }
});
