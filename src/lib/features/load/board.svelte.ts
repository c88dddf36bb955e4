import { seesEveryTeam } from '#domain/permissions';
import { startOfDay } from '#domain/task-ages';
import { live } from '$lib/store/live.svelte.ts';
import { board } from '$lib/store/queries/board.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { session } from '$lib/sync/session.svelte.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { clock } from '$lib/ui/clock.svelte.ts';
import { count, none, type Counts } from './counts.ts';
import type { Burden } from './load-view.ts';
import { followPresence } from './presence.svelte.ts';

export type Person = Burden & { counts: Counts; teamIds: readonly string[] };

/** Everything a load board shows, as this device knows it, for as long as the component lives. */
export function followBoard() {
  const office = live((store) => directory(store));
  const timeZone = $derived(office.current?.organisation?.timeZone ?? 'UTC');
  const today = $derived(startOfDay(timeZone, clock.now));
  const work = live((store) => board(store, today));
  const presence = followPresence();

  const counted = $derived(count(work.current ?? [], { now: clock.now, today }));
  const memberships = $derived(Map.groupBy(office.current?.memberships ?? [], ({ employeeId }) => employeeId));
  const teamsOf = (employeeId: string) => (memberships.get(employeeId) ?? []).map(({ teamId }) => teamId);
  /** A chief has the work of their own teams on the device, so that of others cannot be counted here. */
  const own = $derived(session.me === null || seesEveryTeam(session.me.role) ? null : teamsOf(session.me.id));
  const teams = $derived((office.current?.teams ?? []).filter(({ id }) => own === null || own.includes(id)));
  const people = $derived(
    (office.current?.employees ?? []).flatMap((employee): Person[] => {
      const { id, name, capacity, away, active } = employee;
      const teamIds = teamsOf(id);
      if (!active || (own !== null && !teamIds.some((team) => own.includes(team)))) return [];
      const counts = counted.people.get(id) ?? none();
      return [{ id, name, capacity, away, active, open: counts.open, counts, teamIds }];
    }),
  );
  return {
    get counted() {
      return counted;
    },
    get teams() {
      return teams;
    },
    /** Who is active, by name. */
    get people() {
      return people;
    },
    get loading(): boolean {
      return work.current === undefined || office.current === undefined || (status.filling && counted.all.open === 0);
    },
    isPresent: presence.isPresent,
  };
}
