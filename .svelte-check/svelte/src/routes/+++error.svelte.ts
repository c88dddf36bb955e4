///<reference types="svelte" />
import { page } from '$app/state';
import ErrorWords from '$lib/features/site/ErrorWords.svelte';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('main', {});
      {
        const $$_sdroWrorrE1C = __sveltets_2_ensureComponent(ErrorWords);
        new $$_sdroWrorrE1C({ target: __sveltets_2_any(), props: { status: page.status } });
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const Error__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Error__SvelteComponent_ = InstanceType<typeof Error__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Error__SvelteComponent_;
