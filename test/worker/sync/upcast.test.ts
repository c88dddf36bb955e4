import { expect, test } from 'vitest';
import { upcast, type Upcasters } from '../../../worker/sync/upcast.ts';

/** As it was: a note that named its client; then its conversation; now it also says who reads it. */
const UPCASTERS: Upcasters = {
  'note.add': {
    1: (args) => ({ conversationId: `conv_of_${(args as { clientId: string }).clientId}` }),
    2: (args) => ({ ...(args as object), readers: 'team' }),
  },
};
const lift = (v: number, args: unknown) => upcast({ name: 'note.add', v, args }, { upcasters: UPCASTERS, newest: 3 });

test('[SY18] arguments of an older app are read step by step as today’s', () => {
  expect(lift(1, { clientId: 'cl_1' })).toEqual({
    kind: 'lifted',
    args: { conversationId: 'conv_of_cl_1', readers: 'team' },
  });
  expect(lift(2, { conversationId: 'conv_1' })).toMatchObject({ args: { conversationId: 'conv_1', readers: 'team' } });
  expect(lift(3, { readers: 'all' })).toEqual({ kind: 'lifted', args: { readers: 'all' } });
});

test('[SY18] what nobody can read is refused with a word, never guessed', () => {
  expect(lift(4, {})).toEqual({ kind: 'refused', code: 'mutation.newer' });
  expect(upcast({ name: 'note.add', v: 0, args: {} }, { upcasters: UPCASTERS, newest: 3 })).toEqual({
    kind: 'refused',
    code: 'mutation.too-old',
  });
});
