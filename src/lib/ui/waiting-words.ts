import { m } from '#messages';
import type { WaitingReason } from '#domain/model';

const REASONS: Record<WaitingReason, () => string> = {
  'nobody-eligible': m.waiting_reason_nobody_eligible,
  'by-hand': m.waiting_reason_by_hand,
};

/** Why nobody has a task, in words. */
export const whyItWaits = (reason: WaitingReason | null): string =>
  reason === null ? m.waiting_reason_other() : REASONS[reason]();
