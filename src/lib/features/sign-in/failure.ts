import { m } from '#messages';
import type { SignIn } from '$lib/sync/session.svelte.ts';

/** Why signing in did not work, in words. Unknown, disabled and mistyped read the same: the page tells nobody who exists. */
export function signInFailure(answer: Exclude<SignIn, { kind: 'ok' }>): string {
  switch (answer.kind) {
    case 'offline':
      return m.sign_in_error_offline();
    case 'wait':
      return waitFor(answer.seconds);
    case 'refused':
      return answer.code === 'sign-in.wrong' ? m.sign_in_error_wrong() : m.sign_in_error_other({ code: answer.code });
  }
}

const MINUTE_S = 60;

const waitFor = (seconds: number): string =>
  seconds < MINUTE_S
    ? m.sign_in_error_wait({ seconds })
    : m.sign_in_error_wait_minutes({ minutes: Math.ceil(seconds / MINUTE_S) });
