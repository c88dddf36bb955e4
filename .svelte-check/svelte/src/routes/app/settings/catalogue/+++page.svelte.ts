///<reference types="svelte" />
import { m } from '#messages';
import Catalogue from '$lib/features/catalogue/Catalogue.svelte';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import SectionPage from '$lib/features/settings/office/SectionPage.svelte';
import Button from '$lib/ui/Button.svelte';
import Plus from '@lucide/svelte/icons/plus';
function $$render() {
  let adding = $state(false);
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.catalogue_title());
      }
    }

    {
      const $$_egaPnoitceS0C = __sveltets_2_ensureComponent(SectionPage);
      const $$_egaPnoitceS0 = new $$_egaPnoitceS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.catalogue_title(),
          actions: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    compact: true,
                    variant: `soft`,
                    class: `max-sm:w-tap max-sm:px-0`,
                    title: m.catalogue_new(),
                    onclick: () => (adding = true),
                  },
                });
                {
                  const $$_sulP1C = __sveltets_2_ensureComponent(Plus);
                  new $$_sulP1C({
                    target: __sveltets_2_any(),
                    props: { class: `size-4 max-sm:size-5`, 'aria-hidden': `true` },
                  });
                }
                {
                  svelteHTML.createElement('span', { class: `max-sm:sr-only` });
                  m.catalogue_new();
                }
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_egaPnoitceS0.$$prop_def; /*Ωignore_endΩ*/

      {
        const $$_eugolataC1C = __sveltets_2_ensureComponent(Catalogue);
        const $$_eugolataC1 = new $$_eugolataC1C({ target: __sveltets_2_any(), props: { adding } });
        /*Ωignore_startΩ*/ () => (adding = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_eugolataC1.$$bindings = 'adding';
      }
      SectionPage;
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
