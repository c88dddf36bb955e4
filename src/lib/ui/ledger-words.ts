import { m } from '#messages';

/** Reasons of the ledger and of the journal of letters in the reader's language. */
const REASONS: Readonly<Record<string, () => string>> = {
  'new-client': m.reason_new_client,
  'several-matches': m.reason_several_matches,
  'claimed-client': m.reason_claimed_client,
  'attested-client': m.reason_attested_client,
  'unknown-sender': m.reason_unknown_sender,
  duplicate: m.reason_duplicate,
  blocked: m.reason_blocked,
  echo: m.reason_own_echo,
  'message-id-reused': m.reason_message_id_reused,
  unreadable: m.reason_unreadable,
  reply: m.reason_reply,
  automatic: m.reason_automatic,
};

/** Why something was filed, held, ignored or sent; a newer server's reason is shown as it is. */
export const reasonWords = (reason: string): string => REASONS[reason]?.() ?? reason;
