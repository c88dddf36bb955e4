///<reference types="svelte" />
import { m } from '#messages';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import ClientCard from '$lib/features/client-card/ClientCard.svelte';
import ClientPage from '$lib/features/clients/ClientPage.svelte';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import Lazy from '$lib/ui/Lazy.svelte';
function $$render() {
  const clientId = $derived(page.params['clientId'] ?? '');
  let making = $state(false);
  const close = () => (making = false);

  // What is new from here is for this client.
  $effect(() =>
    commands.offer({
      'new-task': () => (making = true),
      'new-contact': () => void goto(`/app/contact?client=${clientId}`),
    }),
  );
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.card_title());
      }
    }

    clientId;
    {
      {
        const $$_egaPtneilC0C = __sveltets_2_ensureComponent(ClientPage);
        const $$_egaPtneilC0 = new $$_egaPtneilC0C({
          target: __sveltets_2_any(),
          props: {
            clientId,
            card: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_draCtneilC0C = __sveltets_2_ensureComponent(ClientCard);
                  new $$_draCtneilC0C({
                    target: __sveltets_2_any(),
                    props: { clientId, onTask: () => (making = true) },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { card } = $$_egaPtneilC0.$$prop_def; /*Ωignore_endΩ*/

        ClientPage;
      }
      if (making) {
        {
          const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
          const $$_yzaL0 = new $$_yzaL0C({
            target: __sveltets_2_any(),
            props: {
              load: () => import('$lib/features/contact/NewTaskDialog.svelte'),
              onClose: close,
              children: (NewTaskDialog) => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_golaiDksaTweN0C = __sveltets_2_ensureComponent(NewTaskDialog);
                    new $$_golaiDksaTweN0C({
                      target: __sveltets_2_any(),
                      props: { clientId, onClose: close, onCreated: (id) => void goto(`/app/tasks/${id}`) },
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
