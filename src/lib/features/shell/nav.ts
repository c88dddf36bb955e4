import { m } from '#messages';
import type { Role } from '#domain/model';
import ChartNoAxesColumn from '@lucide/svelte/icons/chart-no-axes-column';
import CircleUserRound from '@lucide/svelte/icons/circle-user-round';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Inbox from '@lucide/svelte/icons/inbox';
import Rows3 from '@lucide/svelte/icons/rows-3';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { Component } from 'svelte';

export type Place = 'mine' | 'all' | 'waiting' | 'load' | 'attention' | 'me';

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
  load: { href: '/app/load', label: m.shell_load, icon: ChartNoAxesColumn },
  attention: { href: '/app/attention', label: m.shell_attention, icon: TriangleAlert },
  me: { href: '/app/me', label: m.shell_me, icon: CircleUserRound },
};

/** Those who hand out and watch see what waits and who carries how much; employees see their own and their team's work. */
export const seesEverybody = (role: Role): boolean => role !== 'employee';

/** Where a person of this role can go, in order. `attention` comes only while something needs it. */
export function placesFor(role: Role, needsAttention: boolean): NavItem[] {
  const places: Place[] = ['mine', 'all'];
  if (seesEverybody(role)) places.push('waiting', 'load');
  if (needsAttention) places.push('attention');
  places.push('me');
  return places.map((place) => ({ place, ...ITEMS[place] }));
}

/** Which place an address belongs to; a task belongs to the list it was opened from. */
export function placeOf(pathname: string, lastList: Place): Place | null {
  if (pathname.startsWith('/app/tasks/')) return lastList;
  const bare = pathname.replace(/\/$/, '') || '/';
  const found = Object.entries(ITEMS).find(([, item]) => item.href.replace(/\/$/, '') === bare);
  return found === undefined ? null : (found[0] as Place);
}
