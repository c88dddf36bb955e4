///<reference types="svelte" />
import { m } from '#messages';
import IconButton from '$lib/ui/IconButton.svelte';
import Screen from '$lib/ui/Screen.svelte';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import type { Snippet } from 'svelte';

type Props = {
  title: string;
  children: Snippet;
  actions?: Snippet;
  width?: 'narrow' | 'wide';
  /** Where it was come from, if that is not the list of sections, which stands beside it on a desk. */
  back?: string;
};
function $$render() {
  const { title, children, actions, width = 'narrow', back }: Props = $props();
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      const $$_neercS0 = new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title,
          actions,
          width,
          leading: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuBnocI0C = __sveltets_2_ensureComponent(IconButton);
                new $$_nottuBnocI0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    label: m.office_back(),
                    href: back ?? '/app/settings',
                    class: ['-ml-2', back === undefined && 'lg:hidden'],
                  },
                });
                {
                  const $$_tfeLworrA1C = __sveltets_2_ensureComponent(ArrowLeft);
                  new $$_tfeLworrA1C({ target: __sveltets_2_any(), props: {} });
                }
                IconButton;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { leading } = $$_neercS0.$$prop_def; /*Ωignore_endΩ*/

      __sveltets_2_ensureSnippet(children());
      Screen;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const SectionPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SectionPage__SvelteComponent_ = ReturnType<typeof SectionPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SectionPage__SvelteComponent_;
