import { describe, expect, test } from 'vitest';
import { afterSignIn, signInFor } from '$lib/features/sign-in/next.ts';

const ORIGIN = 'https://desk.example';
const after = (query: string) => afterSignIn(new URL(`/app/sign-in${query}`, ORIGIN));

describe('after signing in', () => {
  test('one comes back to where one was, filters too', () => {
    const link = signInFor('/app/all?team=team_1');

    expect(afterSignIn(new URL(link, ORIGIN))).toBe('/app/all?team=team_1');
  });

  test.each([
    ['nothing asked for', ''],
    ['another site', '?next=https%3A%2F%2Fevil.example%2Fapp%2F'],
    ['another site without a scheme', '?next=%2F%2Fevil.example%2Fapp%2F'],
    ['a backslash in front', '?next=%5C%5Cevil.example%2Fapp%2F'],
    ['a script', '?next=javascript%3Aalert(1)'],
    ['a page outside the app', '?next=%2Fsetup'],
    ['a way out by dots', '?next=%2Fapp%2F..%2Fsetup'],
    ['sign-in itself', '?next=%2Fapp%2Fsign-in'],
    ['no address at all', '?next=http%3A%2F%2F'],
  ])('%s leads home', (_, query) => {
    expect(after(query)).toBe('/app/');
  });
});
