///<reference types="svelte" />
import { goto } from '$app/navigation';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import Lazy from '$lib/ui/Lazy.svelte';
function $$render() {
  let open = $state<'menu' | 'client' | 'task' | null>(null);
  const close = () => (open = null);

  function choose(what: 'contact' | 'client' | 'task') {
    open = what === 'contact' ? null : what;
    if (what === 'contact') void goto('/app/contact');
  }
  function leaveFor(address: string) {
    close();
    void goto(address);
  }

  $effect(() =>
    commands.offer({
      new: () => (open = 'menu'),
      'new-contact': () => choose('contact'),
      'new-client': () => choose('client'),
      'new-task': () => choose('task'),
    }),
  );
  async () => {
    if (open === 'menu') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./NewMenu.svelte'),
            onClose: close,
            children: (NewMenu) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_uneMweN0C = __sveltets_2_ensureComponent(NewMenu);
                  new $$_uneMweN0C({ target: __sveltets_2_any(), props: { onChoose: choose, onClose: close } });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    } else if (open === 'client') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./NewClientDialog.svelte'),
            onClose: close,
            children: (NewClientDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDtneilCweN0C = __sveltets_2_ensureComponent(NewClientDialog);
                  new $$_golaiDtneilCweN0C({
                    target: __sveltets_2_any(),
                    props: { onClose: close, onOpen: (id) => leaveFor(`/app/clients/${id}`) },
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
    } else if (open === 'task') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./NewTaskDialog.svelte'),
            onClose: close,
            children: (NewTaskDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDksaTweN0C = __sveltets_2_ensureComponent(NewTaskDialog);
                  new $$_golaiDksaTweN0C({
                    target: __sveltets_2_any(),
                    props: { clientId: null, onClose: close, onCreated: (id) => leaveFor(`/app/tasks/${id}`) },
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
const New__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type New__SvelteComponent_ = ReturnType<typeof New__SvelteComponent_>;
/*Ωignore_endΩ*/ export default New__SvelteComponent_;
