///<reference types="svelte" />
import { page } from '$app/state';
import { lastList } from '$lib/features/shell/last-list.svelte.ts';
import Panes from '$lib/features/shell/Panes.svelte';
import AllTasks from '$lib/features/tasks/AllTasks.svelte';
import MyTasks from '$lib/features/tasks/MyTasks.svelte';
import type { TaskRow } from '$lib/store/queries/tasks.ts';
import WaitingList from '$lib/features/waiting/WaitingList.svelte';
import { session } from '$lib/sync/session.svelte.ts';
import Lazy from '$lib/ui/Lazy.svelte';
import type { Snippet } from 'svelte';

type Props = { children: Snippet };
function $$render() {
  const { children }: Props = $props();

  let chosen = $state.raw<TaskRow | null>(null);
  async () => {
    {
      const $$_senaP0C = __sveltets_2_ensureComponent(Panes);
      const $$_senaP0 = new $$_senaP0C({
        target: __sveltets_2_any(),
        props: {
          showDetail: page.params['taskId'] !== undefined,
          list: () => {
            async () /*Ωignore_positionΩ*/ => {
              if (session.me === null) {
              } else if (lastList.place === 'waiting') {
                {
                  const $$_tsiLgnitiaW0C = __sveltets_2_ensureComponent(WaitingList);
                  new $$_tsiLgnitiaW0C({
                    target: __sveltets_2_any(),
                    props: { role: session.me.role, onHandOut: (task) => (chosen = task) },
                  });
                }
              } else if (lastList.place === 'all') {
                {
                  const $$_sksaTllA0C = __sveltets_2_ensureComponent(AllTasks);
                  new $$_sksaTllA0C({ target: __sveltets_2_any(), props: { href: lastList.href } });
                }
              } else {
                {
                  const $$_sksaTyM0C = __sveltets_2_ensureComponent(MyTasks);
                  new $$_sksaTyM0C({ target: __sveltets_2_any(), props: { employeeId: session.me.id } });
                }
              }
            };
            return __sveltets_2_any(0);
          },
          detail: () => {
            async () /*Ωignore_positionΩ*/ => {
              __sveltets_2_ensureSnippet(children());
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { list, detail } = $$_senaP0.$$prop_def; /*Ωignore_endΩ*/

      Panes;
    }

    if (chosen !== null) {
      const { id: taskId, requestId, clientId, teamId, clientName, subject, snippet } = chosen;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/hand-over/HandOverDialog.svelte'),
            onClose: () => (chosen = null),
            children: (HandOverDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDrevOdnaH0C = __sveltets_2_ensureComponent(HandOverDialog);
                  new $$_golaiDrevOdnaH0C({
                    target: __sveltets_2_any(),
                    props: {
                      task: { taskId, requestId, clientId, teamId, clientName, about: subject || snippet },
                      onClose: () => (chosen = null),
                    },
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
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Layout__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Layout__SvelteComponent_ = ReturnType<typeof Layout__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Layout__SvelteComponent_;
