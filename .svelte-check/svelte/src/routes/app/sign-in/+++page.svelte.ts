///<reference types="svelte" />
import { m } from '#messages';
import Door from '$lib/features/shell/Door.svelte';
import SignIn from '$lib/features/sign-in/SignIn.svelte';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        m.shell_title({ page: m.sign_in_title() });
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
      {
        svelteHTML.createElement('h1', { class: `mt-6 font-display text-3xl` });
        m.sign_in_title();
      }
      {
        svelteHTML.createElement('p', { class: `mt-2 mb-8 text-soft` });
        m.sign_in_lead();
      }
      {
        const $$_nIngiS1C = __sveltets_2_ensureComponent(SignIn);
        new $$_nIngiS1C({ target: __sveltets_2_any(), props: {} });
      }
      Door;
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = InstanceType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
