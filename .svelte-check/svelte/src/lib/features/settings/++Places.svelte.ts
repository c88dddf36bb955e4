///<reference types="svelte" />
import { m } from '#messages';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import type { Component } from 'svelte';

type Props = {
  items: readonly {
    href: string;
    label: () => string;
    icon: Component<{ class?: string; 'aria-hidden'?: 'true' }>;
  }[];
};
function $$render() {
  const { items }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('nav', {
        'aria-label': m.me_places(),
        class: `rounded-lg border border-line bg-card shadow-card md:hidden`,
      });
      {
        svelteHTML.createElement('ul', {});
        for (let { href, label, icon: Icon } of __sveltets_2_ensureArray(items)) {
          href;
          {
            svelteHTML.createElement('li', { class: `border-b border-line last:border-0` });
            {
              svelteHTML.createElement('a', {
                href,
                class: `flex min-h-14 items-center gap-3 px-4 focus-inset hover:bg-hover`,
              });
              {
                const $$_nocI4C = __sveltets_2_ensureComponent(Icon);
                new $$_nocI4C({
                  target: __sveltets_2_any(),
                  props: { class: `size-5 text-soft`, 'aria-hidden': `true` },
                });
              }
              {
                svelteHTML.createElement('span', { class: `min-w-0 flex-1 font-semibold` });
                label();
              }
              {
                const $$_thgiRnorvehC4C = __sveltets_2_ensureComponent(ChevronRight);
                new $$_thgiRnorvehC4C({
                  target: __sveltets_2_any(),
                  props: { class: `size-4 text-soft`, 'aria-hidden': `true` },
                });
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Places__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Places__SvelteComponent_ = ReturnType<typeof Places__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Places__SvelteComponent_;
