///<reference types="svelte" />
import { m } from '#messages';
import type { Role } from '#domain/model';
import { page } from '$app/state';
import { livePages } from '$lib/store/live-pages.svelte.ts';
import { waitingTasks, type TaskRow } from '$lib/store/queries/tasks.ts';
import { status } from '$lib/sync/status.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import LongList from '$lib/ui/lists/LongList.svelte';
import NewButton from '$lib/ui/NewButton.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Coffee from '@lucide/svelte/icons/coffee';
import WaitingRow from './WaitingRow.svelte';

type Props = {
  role: Role;
  onHandOut: (task: TaskRow) => void;
};
function $$render() {
  const { role, onHandOut }: Props = $props();

  const list = livePages((store, range) => waitingTasks(store, range));

  // Handing out is for those who lead (PR5); others see what waits.
  const mayHandOut = $derived(role !== 'employee');
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      const $$_neercS0 = new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.waiting_title(),
          lead: m.waiting_lead(),
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
        const $$_tsiLgnoL1C = __sveltets_2_ensureComponent(LongList);
        const $$_tsiLgnoL1 = new $$_tsiLgnoL1C({
          target: __sveltets_2_any(),
          props: {
            list,
            filling: status.filling,
            loadingLabel: m.waiting_loading(),
            row: (task) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_woRgnitiaW0C = __sveltets_2_ensureComponent(WaitingRow);
                  new $$_woRgnitiaW0C({
                    target: __sveltets_2_any(),
                    props: {
                      task,
                      current: page.params['taskId'] === task.id,
                      onHandOut: mayHandOut ? onHandOut : undefined,
                    },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
            empty: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_etatSytpmE0C = __sveltets_2_ensureComponent(EmptyState);
                  const $$_etatSytpmE0 = new $$_etatSytpmE0C({
                    target: __sveltets_2_any(),
                    props: {
                      title: m.waiting_empty_title(),
                      text: m.waiting_empty_text(),
                      icon: () => {
                        async () /*Ωignore_positionΩ*/ => {
                          {
                            const $$_eeffoC0C = __sveltets_2_ensureComponent(Coffee);
                            new $$_eeffoC0C({ target: __sveltets_2_any(), props: {} });
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
        /*Ωignore_startΩ*/ const { row, empty } = $$_tsiLgnoL1.$$prop_def; /*Ωignore_endΩ*/

        LongList;
      }
      Screen;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const WaitingList__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WaitingList__SvelteComponent_ = ReturnType<typeof WaitingList__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WaitingList__SvelteComponent_;
