///<reference types="svelte" />
import { m } from '#messages';
import AttentionList from '$lib/features/attention/AttentionList.svelte';
import type { Handed } from '$lib/features/hand-over/handed.ts';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import type { AttentionCase } from '$lib/store/queries/attention-cases.ts';
import Lazy from '$lib/ui/Lazy.svelte';
function $$render() {
  let handing = $state.raw<Handed | null>(null);
  const close = () => (handing = null);

  function handOver({ now: { task, request, client } }: AttentionCase) {
    if (task === null || request === null || client === null) return;
    handing = {
      taskId: task.id,
      requestId: request.id,
      clientId: client.id,
      teamId: task.teamId,
      clientName: client.name,
      about: request.subject,
    };
  }
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.attention_title());
      }
    }

    {
      const $$_tsiLnoitnettA0C = __sveltets_2_ensureComponent(AttentionList);
      new $$_tsiLnoitnettA0C({ target: __sveltets_2_any(), props: { onHandOver: handOver } });
    }

    if (handing !== null) {
      const task = handing;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/hand-over/HandOverDialog.svelte'),
            onClose: close,
            children: (HandOverDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDrevOdnaH0C = __sveltets_2_ensureComponent(HandOverDialog);
                  new $$_golaiDrevOdnaH0C({ target: __sveltets_2_any(), props: { task, onClose: close } });
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
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
