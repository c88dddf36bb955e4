///<reference types="svelte" />
import './site.css';
import { m } from '#messages';
import LanguageSwitch from '$lib/features/site/LanguageSwitch.svelte';
import type { Snippet } from 'svelte';
import type { LayoutData } from './$types';

type Props = { children: Snippet; data: LayoutData };
function $$render() {
  const { children, data }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('a', {
        href: `#content`,
        class: `sr-only rounded-md bg-accent px-4 py-3 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2`,
      });
      m.site_skip();
    }
    {
      svelteHTML.createElement('div', { class: `mx-auto flex min-h-dvh max-w-[40rem] flex-col px-safe` });
      {
        svelteHTML.createElement('header', { class: `px-5 pt-6 sm:px-8` });
        {
          svelteHTML.createElement('a', {
            href: `/`,
            class: `inline-flex min-h-tap items-center font-display text-lg text-accent-ink underline-offset-4 hover:underline`,
          });
          data.organisation?.name ?? m.site_product();
        }
      }
      {
        svelteHTML.createElement('main', {
          id: `content`,
          tabindex: -1,
          class: `grow px-5 py-8 outline-none sm:px-8 sm:py-12`,
        });
        __sveltets_2_ensureSnippet(children());
      }
      {
        svelteHTML.createElement('footer', {
          class: `mx-5 border-t border-line py-4 pb-safe text-sm text-soft sm:mx-8`,
        });
        {
          const $$_hctiwSegaugnaL2C = __sveltets_2_ensureComponent(LanguageSwitch);
          new $$_hctiwSegaugnaL2C({ target: __sveltets_2_any(), props: {} });
        }
        {
          svelteHTML.createElement('p', {});
          {
            svelteHTML.createElement('a', {
              class: `inline-flex min-h-tap items-center hover:underline`,
              href: `/app/`,
            });
            m.site_staff();
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Layout__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Layout__SvelteComponent_ = ReturnType<typeof Layout__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Layout__SvelteComponent_;
