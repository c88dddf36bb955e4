import { m } from '#messages';

type Answer = { kind: 'refused'; code: string; retryAfterS?: number } | { kind: 'offline' };

/** Why signing in did not work, in words. Unknown and wrong accounts read the same: the page tells nobody who exists. */
export function signInFailure(answer: Answer): string {
  if (answer.kind === 'offline') return m.sign_in_error_offline();
  switch (answer.code) {
    case 'sign-in.wrong':
      return m.sign_in_error_wrong();
    case 'sign-in.wait':
      return answer.retryAfterS === undefined
        ? m.sign_in_error_wait_some()
        : m.sign_in_error_wait({ seconds: answer.retryAfterS });
    case 'employee.inactive':
      return m.sign_in_error_inactive();
    default:
      return m.sign_in_error_other({ code: answer.code });
  }
}
