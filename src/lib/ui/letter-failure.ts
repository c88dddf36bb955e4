import { m } from '#messages';

const REASONS: Readonly<Record<string, () => string>> = {
  'mail.refused': m.failure_mail_refused,
  'mail.unreachable': m.failure_mail_unreachable,
  'mail.not-configured': m.failure_mail_not_configured,
};

/** Why a letter did not leave, in words; a newer server's code is shown as it is. */
export const failureText = (code: string | null): string =>
  code === null ? m.failure_unknown() : (REASONS[code]?.() ?? m.failure_other({ code }));
