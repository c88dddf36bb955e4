import { describe, expect, test } from 'vitest';
import { chooseThread, type ThreadEvidence } from '#domain/mail/thread';

const TAG = 'a'.repeat(26);
const mine = { id: 'conv_1', clientId: 'cl_1', tag: TAG };
const ours = { direction: 'out', clientId: 'cl_1', conversationId: 'conv_1', requestId: 'req_1' } as const;
const choose = (facts: Partial<ThreadEvidence>) =>
  chooseThread({ tags: [], copiedTags: [], claims: false, letters: [], conversations: [mine], ...facts });

describe('where a letter belongs', () => {
  test('[MT3] a letter that claims nothing goes where its sender wrote last', () => {
    expect(choose({})).toEqual({ kind: 'latest' });
  });

  test('[ML5] our own address, then letters of ours, then the client’s own', () => {
    const theirs = { ...ours, direction: 'in', conversationId: 'conv_2', requestId: 'req_2' } as const;
    const conversations = [mine, { ...mine, id: 'conv_2', tag: 'b'.repeat(26) }];

    expect(choose({ tags: [TAG], claims: true, letters: [theirs], conversations })).toMatchObject({
      id: 'conv_1',
      requestId: null,
    });
    expect(choose({ claims: true, letters: [ours, theirs], conversations })).toMatchObject({
      id: 'conv_1',
      requestId: 'req_1',
    });
    expect(choose({ claims: true, letters: [theirs], conversations })).toMatchObject({ id: 'conv_2' });
  });

  test.each<[string, Partial<ThreadEvidence>]>([
    ['a tag that is none', { tags: [TAG.slice(1)] }],
    ['a tag in capitals', { tags: [TAG.toUpperCase()] }],
    ['an empty tag', { tags: [''] }],
    ['a right tag beside a wrong one', { tags: [TAG, 'x'] }],
    ['a right tag, in Cc', { copiedTags: [TAG] }],
    ['a right tag, in To and in Cc', { tags: [TAG], copiedTags: [TAG] }],
    ['letters that nobody knows', { claims: true }],
    ['a letter to another client', { claims: true, letters: [{ ...ours, clientId: 'cl_2' }] }],
    ['a wrong tag over a right letter', { tags: ['x'], claims: true, letters: [ours] }],
  ])('[ML6] %s: alone', (_, facts) => {
    expect(choose(facts)).toEqual({ kind: 'new' });
  });
});
