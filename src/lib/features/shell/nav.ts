import { m } from '#messages';
import type { Role } from '#domain/model';
import { seesEveryTeam } from '#domain/permissions';
import ChartLine from '@lucide/svelte/icons/chart-line';
import ChartNoAxesColumn from '@lucide/svelte/icons/chart-no-axes-column';
import CircleUserRound from '@lucide/svelte/icons/circle-user-round';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Inbox from '@lucide/svelte/icons/inbox';
import Mails from '@lucide/svelte/icons/mails';
import Rows3 from '@lucide/svelte/icons/rows-3';
import Scale from '@lucide/svelte/icons/scale';
import Settings2 from '@lucide/svelte/icons/settings-2';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import UserRoundSearch from '@lucide/svelte/icons/user-round-search';
import UsersRound from '@lucide/svelte/icons/users-round';
import type { Component } from 'svelte';

export type Place =
  | 'mine'
  | 'all'
  | 'waiting'
  | 'review'
  | 'load'
  | 'reports'
  | 'clients'
  | 'letters'
  | 'ledger'
  | 'settings'
  | 'attention'
  | 'me';

export type NavItem = {
  place: Place;
  href: string;
  label: () => string;
  icon: Component<{ class?: string; 'aria-hidden'?: 'true' }>;
};

const ITEMS: Record<Place, Omit<NavItem, 'place'>> = {
  mine: { href: '/app/', label: m.shell_mine, icon: Inbox },
  all: { href: '/app/all', label: m.shell_all, icon: Rows3 },
  waiting: { href: '/app/waiting', label: m.shell_waiting, icon: Hourglass },
  review: { href: '/app/review', label: m.shell_review, icon: UserRoundSearch },
  load: { href: '/app/load', label: m.shell_load, icon: ChartNoAxesColumn },
  reports: { href: '/app/reports', label: m.shell_reports, icon: ChartLine },
  clients: { href: '/app/clients', label: m.shell_clients, icon: UsersRound },
  letters: { href: '/app/letters', label: m.shell_letters, icon: Mails },
  ledger: { href: '/app/ledger', label: m.shell_ledger, icon: Scale },
  settings: { href: '/app/settings', label: m.shell_settings, icon: Settings2 },
  attention: { href: '/app/attention', label: m.shell_attention, icon: TriangleAlert },
  me: { href: '/app/me', label: m.shell_me, icon: CircleUserRound },
};

/** Those who hand out and watch see what waits and who carries how much; employees see their own and their team's work. */
export const seesEverybody = (role: Role): boolean => role !== 'employee';

/** Looked at now and then, not all day: on a phone, whose bar has room for what is daily, *Me* leads there. */
const RARE: ReadonlySet<Place> = new Set(['reports', 'clients', 'letters', 'ledger', 'settings']);
export const isRare = (place: Place): boolean => RARE.has(place);

/** Where a person of this role can go, in order. `attention` comes only while something needs it. */
export function placesFor(role: Role, needsAttention: boolean): NavItem[] {
  const places: Place[] = ['mine', 'all'];
  if (seesEverybody(role)) places.push('waiting', 'review', 'load', 'reports');
  places.push('clients', 'letters');
  if (seesEveryTeam(role)) places.push('ledger', 'settings');
  if (needsAttention) places.push('attention');
  places.push('me');
  return places.map((place) => ({ place, ...ITEMS[place] }));
}

/** Which place an address belongs to; a task belongs to the list it was opened from, a review to its list. */
export function placeOf(pathname: string, lastList: Place): Place | null {
  if (pathname.startsWith('/app/tasks/')) return lastList;
  if (pathname.startsWith('/app/review/')) return 'review';
  if (pathname.startsWith('/app/clients/')) return 'clients';
  if (pathname.startsWith('/app/settings/')) return 'settings';
  if (pathname.startsWith('/app/load/')) return 'load';
  if (pathname.startsWith('/app/hand-out')) return 'waiting';
  const bare = pathname.replace(/\/$/, '') || '/';
  const found = Object.entries(ITEMS).find(([, item]) => item.href.replace(/\/$/, '') === bare);
  return found === undefined ? null : (found[0] as Place);
}
