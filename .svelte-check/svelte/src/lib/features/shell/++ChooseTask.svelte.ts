///<reference types="svelte" />
import { m } from '#messages';
import EmptyState from '$lib/ui/EmptyState.svelte';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex h-full items-center` });
      {
        const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
        const $$_etatSytpmE1 = new $$_etatSytpmE1C({
          target: __sveltets_2_any(),
          props: {
            title: m.shell_choose_title(),
            text: m.shell_choose_text(),
            icon: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_erauqSsegasseM0C = __sveltets_2_ensureComponent(MessagesSquare);
                  new $$_erauqSsegasseM0C({ target: __sveltets_2_any(), props: {} });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE1.$$prop_def; /*Ωignore_endΩ*/

        EmptyState;
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const ChooseTask__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type ChooseTask__SvelteComponent_ = InstanceType<typeof ChooseTask__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ChooseTask__SvelteComponent_;
