import { m } from '#messages';
import type { Break, Link, LinkState } from './chain.svelte.ts';

/** The links of the chain in words, and how each break of them is mended. */

export const LINK_NAMES: Record<Link, () => string> = {
  permission: m.alerts_link_permission,
  subscription: m.alerts_link_subscription,
  sending: m.alerts_link_sending,
  delivery: m.alerts_link_delivery,
  sound: m.alerts_link_sound,
};

export const STATE_NAMES: Record<LinkState['kind'], () => string> = {
  waiting: m.alerts_state_waiting,
  trying: m.alerts_state_trying,
  ok: m.alerts_state_ok,
  asking: m.alerts_state_asking,
  broken: m.alerts_state_broken,
};

export const MENDING: Record<Break, () => string> = {
  'no-support': m.alerts_mend_no_support,
  'install-first': m.alerts_mend_install_first,
  denied: m.alerts_mend_denied,
  dismissed: m.alerts_mend_dismissed,
  'no-service': m.alerts_mend_no_service,
  offline: m.alerts_mend_offline,
  refused: m.alerts_mend_refused,
  gone: m.alerts_mend_gone,
  busy: m.alerts_mend_busy,
  'not-arrived': m.alerts_mend_not_arrived,
  muted: m.alerts_mend_muted,
  'not-heard': m.alerts_mend_not_heard,
};
