///<reference types="svelte" />
import { m } from '#messages';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import People from '$lib/features/settings/office/People.svelte';
import { session } from '$lib/sync/session.svelte.ts';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.office_people());
      }
    }

    if (session.me !== null) {
      {
        const $$_elpoeP0C = __sveltets_2_ensureComponent(People);
        new $$_elpoeP0C({ target: __sveltets_2_any(), props: { me: session.me } });
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = InstanceType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
