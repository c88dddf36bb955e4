///<reference types="svelte" />
import { page } from '$app/state';
import { isAppleMobile, isInstalled } from '$lib/sync/alert-device.ts';
import Later from '$lib/ui/Later.svelte';
import { onMount } from 'svelte';
import { installPrompt } from './install-prompt.svelte.ts';
function $$render() {
  let apple = $state(false);

  onMount(() => {
    apple = isAppleMobile() && !isInstalled();
  });
  async () => {
    if (page.url.pathname === '/app/' && installPrompt.due && (installPrompt.ready || apple)) {
      {
        const $$_retaL0C = __sveltets_2_ensureComponent(Later);
        const $$_retaL0 = new $$_retaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./InstallHint.svelte'),
            children: (InstallHint) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_tniHllatsnI0C = __sveltets_2_ensureComponent(InstallHint);
                  new $$_tniHllatsnI0C({ target: __sveltets_2_any(), props: { apple } });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_retaL0.$$prop_def; /*Ωignore_endΩ*/

        Later;
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
const Install__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Install__SvelteComponent_ = ReturnType<typeof Install__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Install__SvelteComponent_;
