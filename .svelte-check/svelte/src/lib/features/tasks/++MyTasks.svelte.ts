///<reference types="svelte" />
import { m } from '#messages';
import { livePages } from '$lib/store/live-pages.svelte.ts';
import { myTasks } from '$lib/store/queries/tasks.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import NewButton from '$lib/ui/NewButton.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Sun from '@lucide/svelte/icons/sun';
import TaskList from './TaskList.svelte';

type Props = { employeeId: string };
function $$render() {
  const { employeeId }: Props = $props();

  const list = livePages((store, range) => myTasks(store, employeeId, range));
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      const $$_neercS0 = new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.list_mine_title(),
          lead: m.list_mine_lead(),
          actions: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuBweN0C = __sveltets_2_ensureComponent(NewButton);
                new $$_nottuBweN0C({ target: __sveltets_2_any(), props: {} });
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_neercS0.$$prop_def; /*Ωignore_endΩ*/

      {
        const $$_tsiLksaT1C = __sveltets_2_ensureComponent(TaskList);
        const $$_tsiLksaT1 = new $$_tsiLksaT1C({
          target: __sveltets_2_any(),
          props: {
            list,
            empty: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_etatSytpmE0C = __sveltets_2_ensureComponent(EmptyState);
                  const $$_etatSytpmE0 = new $$_etatSytpmE0C({
                    target: __sveltets_2_any(),
                    props: {
                      title: m.list_mine_empty_title(),
                      text: m.list_mine_empty_text(),
                      icon: () => {
                        async () /*Ωignore_positionΩ*/ => {
                          {
                            const $$_nuS0C = __sveltets_2_ensureComponent(Sun);
                            new $$_nuS0C({ target: __sveltets_2_any(), props: {} });
                          }
                        };
                        return __sveltets_2_any(0);
                      },
                    },
                  });
                  /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE0.$$prop_def; /*Ωignore_endΩ*/

                  EmptyState;
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { empty } = $$_tsiLksaT1.$$prop_def; /*Ωignore_endΩ*/

        TaskList;
      }
      Screen;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const MyTasks__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MyTasks__SvelteComponent_ = ReturnType<typeof MyTasks__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MyTasks__SvelteComponent_;
