///<reference types="svelte" />
import { m } from '#messages';
import { NOBODY } from '$lib/store/tables.ts';
import { clock } from '$lib/ui/clock.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import { toAddress, type ListFilter } from '$lib/ui/lists/task-filter.ts';
import Screen from '$lib/ui/Screen.svelte';
import Select from '$lib/ui/Select.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import { ago } from '$lib/ui/time.ts';
import Monitor from '@lucide/svelte/icons/monitor';
import UsersRound from '@lucide/svelte/icons/users-round';
import { followBoard } from './board.svelte.ts';
import BoardAge from './BoardAge.svelte';
import { none } from './counts.ts';
import FigureHeads from './FigureHeads.svelte';
import KindTable from './KindTable.svelte';
import { busiestOf, fullestFirst, isFree, takesTasks } from './load-view.ts';
import LoadFigure from './LoadFigure.svelte';
import PersonRow from './PersonRow.svelte';
import TeamRow from './TeamRow.svelte';
function $$render() {
  const EVERY_TEAM = 'all';

  const board = followBoard();

  let teamId = $state<string>(EVERY_TEAM);
  let onlyFree = $state(false);

  const team = $derived(teamId === EVERY_TEAM ? undefined : teamId);
  const counts = $derived(team === undefined ? board.counted.all : (board.counted.teams.get(team) ?? none()));
  const inTeam = $derived(
    fullestFirst(board.people.filter(({ teamIds }) => team === undefined || teamIds.includes(team))),
  );
  const shown = $derived(onlyFree ? inTeam.filter(isFree) : inTeam);
  const busiest = $derived(busiestOf(board.people));
  const teamNames = $derived(new Map(board.teams.map(({ id, name }) => [id, name])));

  const address = (more: Partial<ListFilter>) => toAddress({ shown: 'open', teamId: team, ...more });
  const teamsOf = (ids: readonly string[]) => ids.flatMap((id) => teamNames.get(id) ?? []).join(' · ');
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      const $$_neercS0 = new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.load_title(),
          width: `board`,
          actions: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_egAdraoB0C = __sveltets_2_ensureComponent(BoardAge);
                new $$_egAdraoB0C({ target: __sveltets_2_any(), props: {} });
              }
              {
                svelteHTML.createElement('span', { class: `max-md:hidden` });
                {
                  const $$_nottuBnocI1C = __sveltets_2_ensureComponent(IconButton);
                  new $$_nottuBnocI1C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      label: m.load_wall(),
                      href: `/app/load/wall`,
                    },
                  });
                  {
                    const $$_rotinoM2C = __sveltets_2_ensureComponent(Monitor);
                    new $$_rotinoM2C({ target: __sveltets_2_any(), props: {} });
                  }
                  IconButton;
                }
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_neercS0.$$prop_def; /*Ωignore_endΩ*/

      if (board.loading) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.load_loading() } });
        }
      } else {
        if (board.teams.length > 1) {
          {
            svelteHTML.createElement('div', { class: `mb-4 max-w-64` });
            {
              const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
              const $$_tceleS2 = new $$_tceleS2C({
                target: __sveltets_2_any(),
                props: {
                  label: m.load_team(),
                  hideLabel: true,
                  value: teamId,
                  options: [
                    { value: EVERY_TEAM, label: m.load_all_teams() },
                    ...board.teams.map(({ id, name }) => ({ value: id, label: name })),
                  ],
                },
              });
              /*Ωignore_startΩ*/ () => (teamId = __sveltets_2_any(null));
              /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
            }
          }
        }
        {
          svelteHTML.createElement('div', { class: `grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-7` });
          {
            const $$_erugiFdaoL2C = __sveltets_2_ensureComponent(LoadFigure);
            new $$_erugiFdaoL2C({
              target: __sveltets_2_any(),
              props: { label: m.load_total(), value: counts.open, href: address({}) },
            });
          }
          {
            const $$_erugiFdaoL2C = __sveltets_2_ensureComponent(LoadFigure);
            new $$_erugiFdaoL2C({
              target: __sveltets_2_any(),
              props: {
                label: m.load_waiting(),
                value: counts.waiting,
                href: address({ assigneeId: NOBODY }),
                tone: counts.waiting > 0 ? 'warn' : 'calm',
              },
            });
          }
          {
            const $$_erugiFdaoL2C = __sveltets_2_ensureComponent(LoadFigure);
            new $$_erugiFdaoL2C({
              target: __sveltets_2_any(),
              props: {
                label: m.load_longest(),
                value: counts.oldest === null ? '–' : ago(counts.oldest.createdAt, clock.now),
                href: counts.oldest === null ? address({}) : `/app/tasks/${counts.oldest.id}`,
              },
            });
          }
          {
            const $$_erugiFdaoL2C = __sveltets_2_ensureComponent(LoadFigure);
            new $$_erugiFdaoL2C({
              target: __sveltets_2_any(),
              props: {
                label: m.load_overdue(),
                value: counts.overdue,
                href: address({ shown: 'overdue' }),
                tone: counts.overdue > 0 ? 'danger' : 'calm',
              },
            });
          }
          {
            const $$_erugiFdaoL2C = __sveltets_2_ensureComponent(LoadFigure);
            new $$_erugiFdaoL2C({
              target: __sveltets_2_any(),
              props: { label: m.load_came(), value: counts.came, href: address({ shown: 'came' }) },
            });
          }
          {
            const $$_erugiFdaoL2C = __sveltets_2_ensureComponent(LoadFigure);
            new $$_erugiFdaoL2C({
              target: __sveltets_2_any(),
              props: { label: m.load_ended(), value: counts.ended, href: address({ shown: 'ended' }) },
            });
          }
          {
            const $$_erugiFdaoL2C = __sveltets_2_ensureComponent(LoadFigure);
            new $$_erugiFdaoL2C({
              target: __sveltets_2_any(),
              props: {
                label: m.load_free(),
                value: `${inTeam.filter(isFree).length}/${inTeam.filter(takesTasks).length}`,
                pressed: onlyFree,
                onPress: () => (onlyFree = !onlyFree),
              },
            });
          }
        }

        if (counts.open > 0) {
          {
            svelteHTML.createElement('h2', { class: `mt-6 mb-2 font-display text-lg` });
            m.load_kinds();
          }
          {
            svelteHTML.createElement('div', { class: `rounded-lg border border-line bg-card px-4 py-3 shadow-card` });
            {
              const $$_elbaTdniK2C = __sveltets_2_ensureComponent(KindTable);
              new $$_elbaTdniK2C({
                target: __sveltets_2_any(),
                props: { counts, of: { teamId: team }, label: m.load_kinds() },
              });
            }
          }
        }

        if (team === undefined && board.teams.length > 1) {
          {
            svelteHTML.createElement('h2', { class: `mt-6 mb-1 font-display text-lg` });
            m.load_teams();
          }
          {
            svelteHTML.createElement('div', { class: `-mx-3` });
            {
              const $$_sdaeHerugiF2C = __sveltets_2_ensureComponent(FigureHeads);
              new $$_sdaeHerugiF2C({ target: __sveltets_2_any(), props: { first: m.load_team() } });
            }
            {
              svelteHTML.createElement('ul', {});
              for (let one of __sveltets_2_ensureArray(board.teams)) {
                one.id;
                {
                  const $$_woRmaeT3C = __sveltets_2_ensureComponent(TeamRow);
                  new $$_woRmaeT3C({
                    target: __sveltets_2_any(),
                    props: {
                      team: one,
                      counts: board.counted.teams.get(one.id) ?? none(),
                      members: board.people.filter(({ teamIds }) => teamIds.includes(one.id)),
                    },
                  });
                }
              }
            }
          }
        }

        {
          svelteHTML.createElement('h2', { class: `mt-6 mb-1 font-display text-lg` });
          m.load_people();
        }
        if (shown.length === 0) {
          {
            const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
            const $$_etatSytpmE1 = new $$_etatSytpmE1C({
              target: __sveltets_2_any(),
              props: {
                title: onlyFree ? m.load_nobody_free_title() : m.load_empty_title(),
                text: onlyFree ? m.load_nobody_free_text() : m.load_empty_text(),
                icon: () => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_dnuoRsresU0C = __sveltets_2_ensureComponent(UsersRound);
                      new $$_dnuoRsresU0C({ target: __sveltets_2_any(), props: {} });
                    }
                  };
                  return __sveltets_2_any(0);
                },
              },
            });
            /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE1.$$prop_def; /*Ωignore_endΩ*/

            EmptyState;
          }
        } else {
          {
            svelteHTML.createElement('div', { class: `-mx-3` });
            {
              const $$_sdaeHerugiF2C = __sveltets_2_ensureComponent(FigureHeads);
              new $$_sdaeHerugiF2C({ target: __sveltets_2_any(), props: { first: m.load_person() } });
            }
            {
              svelteHTML.createElement('ul', {});
              for (let person of __sveltets_2_ensureArray(shown)) {
                person.id;
                {
                  const $$_woRnosreP3C = __sveltets_2_ensureComponent(PersonRow);
                  new $$_woRnosreP3C({
                    target: __sveltets_2_any(),
                    props: { person, busiest, teams: teamsOf(person.teamIds), present: board.isPresent(person.id) },
                  });
                }
              }
            }
          }
        }
      }
      Screen;
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const LoadBoard__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LoadBoard__SvelteComponent_ = ReturnType<typeof LoadBoard__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LoadBoard__SvelteComponent_;
