import { m } from '#messages';
import type { Role } from '#domain/model';
import AtSign from '@lucide/svelte/icons/at-sign';
import Building from '@lucide/svelte/icons/building';
import KeyRound from '@lucide/svelte/icons/key-round';
import Route from '@lucide/svelte/icons/route';
import ListChecks from '@lucide/svelte/icons/list-checks';
import ShoppingBag from '@lucide/svelte/icons/shopping-bag';
import UserRoundCog from '@lucide/svelte/icons/user-round-cog';
import UsersRound from '@lucide/svelte/icons/users-round';
import type { Component } from 'svelte';

export type Section = {
  href: string;
  label: () => string;
  /** What is decided there. */
  hint: () => string;
  icon: Component<{ class?: string; 'aria-hidden'?: 'true' }>;
  roles: readonly Role[];
};

const MANAGEMENT: readonly Role[] = ['owner', 'manager'];

const SECTIONS: readonly Section[] = [
  {
    href: '/app/settings/organisation',
    label: m.office_organisation,
    hint: m.office_organisation_hint,
    icon: Building,
    roles: MANAGEMENT,
  },
  {
    href: '/app/settings/teams',
    label: m.office_teams,
    hint: m.office_teams_hint,
    icon: UsersRound,
    roles: MANAGEMENT,
  },
  {
    href: '/app/settings/people',
    label: m.office_people,
    hint: m.office_people_hint,
    icon: UserRoundCog,
    roles: MANAGEMENT,
  },
  {
    href: '/app/settings/addresses',
    label: m.office_addresses,
    hint: m.office_addresses_hint,
    icon: AtSign,
    roles: MANAGEMENT,
  },
  {
    href: '/app/settings/catalogue',
    label: m.catalogue_title,
    hint: m.catalogue_hint,
    icon: ShoppingBag,
    roles: MANAGEMENT,
  },
  {
    href: '/app/settings/types',
    label: m.types_title,
    hint: m.types_hint,
    icon: ListChecks,
    roles: MANAGEMENT,
  },
  {
    href: '/app/settings/statuses',
    label: m.statuses_title,
    hint: m.statuses_hint,
    icon: Route,
    roles: MANAGEMENT,
  },
  {
    href: '/app/settings/tokens',
    label: m.office_tokens,
    hint: m.office_tokens_hint,
    icon: KeyRound,
    roles: ['owner'],
  },
];

/** What a person of this role may set. */
export const sectionsFor = (role: Role): readonly Section[] => SECTIONS.filter(({ roles }) => roles.includes(role));
