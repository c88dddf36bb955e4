///<reference types="svelte" />
import { m } from '#messages';
import type { Team } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import Badge from '$lib/ui/Badge.svelte';
import Button from '$lib/ui/Button.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import Plus from '@lucide/svelte/icons/plus';
import ListCard from './ListCard.svelte';
import ListRow from './ListRow.svelte';
import SectionPage from './SectionPage.svelte';
import { POLICIES } from './words.ts';
function $$render() {
  const office = live((store) => directory(store));
  let open = $state.raw<{ team: Team | null } | null>(null);

  const sizeOf = (teamId: string) => {
    const { employees = [], memberships = [] } = office.current ?? {};
    const active = new Set(employees.filter((one) => one.active).map(({ id }) => id));
    return memberships.filter((one) => one.teamId === teamId && active.has(one.employeeId)).length;
  };
  async () => {
    {
      const $$_egaPnoitceS0C = __sveltets_2_ensureComponent(SectionPage);
      const $$_egaPnoitceS0 = new $$_egaPnoitceS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.office_teams(),
          actions: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    compact: true,
                    variant: `soft`,
                    onclick: () => (open = { team: null }),
                  },
                });
                {
                  const $$_sulP1C = __sveltets_2_ensureComponent(Plus);
                  new $$_sulP1C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
                }
                m.office_team_new();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_egaPnoitceS0.$$prop_def; /*Ωignore_endΩ*/

      if (office.current === undefined) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.office_loading(), rows: 3 } });
        }
      } else {
        {
          const $$_draCtsiL1C = __sveltets_2_ensureComponent(ListCard);
          new $$_draCtsiL1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
            },
          });
          for (let team of __sveltets_2_ensureArray(office.current.teams)) {
            team.id;
            {
              const $$_woRtsiL2C = __sveltets_2_ensureComponent(ListRow);
              const $$_woRtsiL2 = new $$_woRtsiL2C({
                target: __sveltets_2_any(),
                props: {
                  title: team.name,
                  text: `${m.office_team_size({ count: sizeOf(team.id) })} · ${POLICIES[team.policy]()}`,
                  onOpen: () => (open = { team }),
                  badges: () => {
                    async () /*Ωignore_positionΩ*/ => {
                      if (team.isDefault) {
                        {
                          const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
                          new $$_egdaB0C({
                            target: __sveltets_2_any(),
                            props: {
                              children: () => {
                                return __sveltets_2_any(0);
                              },
                              tone: `accent`,
                            },
                          });
                          m.office_team_default_badge();
                          Badge;
                        }
                      }
                    };
                    return __sveltets_2_any(0);
                  },
                },
              });
              /*Ωignore_startΩ*/ const { badges } = $$_woRtsiL2.$$prop_def; /*Ωignore_endΩ*/

              ListRow;
            }
          }
          ListCard;
        }
        {
          svelteHTML.createElement('p', { class: `mt-3 px-1 text-sm text-pretty text-soft` });
          m.office_teams_note();
        }
      }
      SectionPage;
    }

    if (open !== null) {
      const { team } = open;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./TeamDialog.svelte'),
            onClose: () => (open = null),
            children: (TeamDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDmaeT0C = __sveltets_2_ensureComponent(TeamDialog);
                  new $$_golaiDmaeT0C({ target: __sveltets_2_any(), props: { team, onClose: () => (open = null) } });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
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
const Teams__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Teams__SvelteComponent_ = ReturnType<typeof Teams__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Teams__SvelteComponent_;
