///<reference types="svelte" />
import { m } from '#messages';
import ListCard from '../office/ListCard.svelte';
import ListRow from '../office/ListRow.svelte';
import SectionPage from '../office/SectionPage.svelte';
import type { StatusFacts } from '#domain/status';
import Badge from '$lib/ui/Badge.svelte';
import Button from '$lib/ui/Button.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import { colourClass } from '$lib/ui/StatusBadge.svelte';
import { statuses } from '$lib/ui/statuses.ts';
import { statusName } from '$lib/ui/words.ts';
import Plus from '@lucide/svelte/icons/plus';
import Moves from './Moves.svelte';
import { kindChoice, KINDS, MEANINGS } from './status-words.ts';
function $$render() {
  let open = $state.raw<{ status: StatusFacts | null } | null>(null);
  async () => {
    {
      const $$_egaPnoitceS0C = __sveltets_2_ensureComponent(SectionPage);
      const $$_egaPnoitceS0 = new $$_egaPnoitceS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.statuses_title(),
          width: `wide`,
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
                    onclick: () => (open = { status: null }),
                  },
                });
                {
                  const $$_sulP1C = __sveltets_2_ensureComponent(Plus);
                  new $$_sulP1C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
                }
                m.statuses_new();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_egaPnoitceS0.$$prop_def; /*Ωignore_endΩ*/

      {
        svelteHTML.createElement('div', { class: `flex flex-col gap-5` });
        {
          const $$_draCtsiL2C = __sveltets_2_ensureComponent(ListCard);
          new $$_draCtsiL2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
            },
          });
          for (let status of __sveltets_2_ensureArray(statuses.all)) {
            status.id;
            {
              const $$_woRtsiL3C = __sveltets_2_ensureComponent(ListRow);
              const $$_woRtsiL3 = new $$_woRtsiL3C({
                target: __sveltets_2_any(),
                props: {
                  title: statusName(status),
                  text: `${MEANINGS[status.meaning]()} · ${KINDS[kindChoice(status.kinds)]()}`,
                  muted: !status.active,
                  onOpen: () => (open = { status }),
                  leading: () => {
                    async () /*Ωignore_positionΩ*/ => {
                      {
                        svelteHTML.createElement('span', {
                          'aria-hidden': `true`,
                          class: ['grid size-8 shrink-0 place-items-center rounded-full', colourClass(status.colour)],
                        });
                        {
                          svelteHTML.createElement('span', { class: `size-2.5 rounded-full bg-current` });
                        }
                      }
                    };
                    return __sveltets_2_any(0);
                  },
                  badges: () => {
                    async () /*Ωignore_positionΩ*/ => {
                      if (!status.active) {
                        {
                          const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
                          new $$_egdaB0C({
                            target: __sveltets_2_any(),
                            props: {
                              children: () => {
                                return __sveltets_2_any(0);
                              },
                            },
                          });
                          m.statuses_retired();
                          Badge;
                        }
                      }
                    };
                    return __sveltets_2_any(0);
                  },
                },
              });
              /*Ωignore_startΩ*/ const { leading, badges } = $$_woRtsiL3.$$prop_def; /*Ωignore_endΩ*/

              ListRow;
            }
          }
          ListCard;
        }
        {
          const $$_sevoM2C = __sveltets_2_ensureComponent(Moves);
          new $$_sevoM2C({ target: __sveltets_2_any(), props: {} });
        }
      }
      SectionPage;
    }

    if (open !== null) {
      const { status } = open;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./StatusDialog.svelte'),
            onClose: () => (open = null),
            children: (StatusDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDsutatS0C = __sveltets_2_ensureComponent(StatusDialog);
                  new $$_golaiDsutatS0C({
                    target: __sveltets_2_any(),
                    props: { status, onClose: () => (open = null) },
                  });
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
const Statuses__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Statuses__SvelteComponent_ = ReturnType<typeof Statuses__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Statuses__SvelteComponent_;
