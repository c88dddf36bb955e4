///<reference types="svelte" />
import { m } from '#messages';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import MailQuestionMark from '@lucide/svelte/icons/mail-question-mark';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.review_title());
      }
    }

    {
      svelteHTML.createElement('div', { class: `flex h-full items-center` });
      {
        const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
        const $$_etatSytpmE1 = new $$_etatSytpmE1C({
          target: __sveltets_2_any(),
          props: {
            title: m.review_choose_title(),
            text: m.review_choose_text(),
            icon: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_kraMnoitseuQliaM0C = __sveltets_2_ensureComponent(MailQuestionMark);
                  new $$_kraMnoitseuQliaM0C({ target: __sveltets_2_any(), props: {} });
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
const Page__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = InstanceType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
