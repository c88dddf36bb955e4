///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import ChoosePassword from '$lib/features/choose-password/ChoosePassword.svelte';
import Door from '$lib/features/shell/Door.svelte';
function $$render() {
  const secret = $derived(page.url.hash.slice(1));
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        m.shell_title({ page: m.password_accept_title() });
      }
    }

    {
      const $$_rooD0C = __sveltets_2_ensureComponent(Door);
      new $$_rooD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
        },
      });
      secret;
      {
        {
          const $$_drowssaPesoohC1C = __sveltets_2_ensureComponent(ChoosePassword);
          new $$_drowssaPesoohC1C({ target: __sveltets_2_any(), props: { purpose: `invite`, secret } });
        }
      }
      Door;
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
