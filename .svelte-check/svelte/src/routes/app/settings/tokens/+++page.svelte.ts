///<reference types="svelte" />
import { m } from '#messages';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import Tokens from '$lib/features/settings/office/Tokens.svelte';
import { session } from '$lib/sync/session.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.office_tokens());
      }
    }

    if (session.me?.role === 'owner') {
      {
        const $$_snekoT0C = __sveltets_2_ensureComponent(Tokens);
        new $$_snekoT0C({ target: __sveltets_2_any(), props: {} });
      }
    } else {
      {
        const $$_etatSytpmE0C = __sveltets_2_ensureComponent(EmptyState);
        new $$_etatSytpmE0C({
          target: __sveltets_2_any(),
          props: { title: m.load_not_yours_title(), text: m.office_tokens_owners() },
        });
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = InstanceType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
