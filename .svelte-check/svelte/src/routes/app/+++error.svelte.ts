///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import Button from '$lib/ui/Button.svelte';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Compass from '@lucide/svelte/icons/compass';
function $$render() {
  const missing = $derived(page.status === 404);
  const title = $derived(missing ? m.shell_not_found_title() : m.shell_error_title());
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        m.shell_title({ page: title });
      }
    }

    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title,
        },
      });
      {
        const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
        const $$_etatSytpmE1 = new $$_etatSytpmE1C({
          target: __sveltets_2_any(),
          props: {
            title,
            text: missing ? m.shell_not_found_text() : m.shell_error_text(),
            icon: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_ssapmoC0C = __sveltets_2_ensureComponent(Compass);
                  new $$_ssapmoC0C({ target: __sveltets_2_any(), props: {} });
                }
              };
              return __sveltets_2_any(0);
            },
            action: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  svelteHTML.createElement('div', { class: `mt-2 flex gap-2` });
                  {
                    const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
                    new $$_nottuB1C({
                      target: __sveltets_2_any(),
                      props: {
                        children: () => {
                          return __sveltets_2_any(0);
                        },
                        variant: `primary`,
                        href: `/app/`,
                      },
                    });
                    m.shell_to_mine();
                    Button;
                  }
                  if (!missing) {
                    {
                      const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
                      new $$_nottuB1C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          onclick: () => location.reload(),
                        },
                      });
                      m.shell_reload();
                      Button;
                    }
                  }
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { icon, action } = $$_etatSytpmE1.$$prop_def; /*Ωignore_endΩ*/

        EmptyState;
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
const Error__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Error__SvelteComponent_ = ReturnType<typeof Error__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Error__SvelteComponent_;
