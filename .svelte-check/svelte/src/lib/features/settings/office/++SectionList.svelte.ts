///<reference types="svelte" />
import { m } from '#messages';
import type { Role } from '#domain/model';
import { page } from '$app/state';
import Screen from '$lib/ui/Screen.svelte';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import { sectionsFor } from './sections.ts';

type Props = { role: Role };
function $$render() {
  const { role }: Props = $props();
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.office_title(),
          lead: m.office_lead(),
        },
      });
      {
        svelteHTML.createElement('nav', { 'aria-label': m.office_title() });
        {
          svelteHTML.createElement('ul', { class: `p-2` });
          for (let { href, label, hint, icon: Icon } of __sveltets_2_ensureArray(sectionsFor(role))) {
            href;
            const here = page.url.pathname === href || page.url.pathname.startsWith(`${href}/`);
            {
              svelteHTML.createElement('li', {});
              {
                svelteHTML.createElement('a', {
                  href,
                  'aria-current': here ? 'page' : undefined,
                  class: [
                    'flex min-h-18 items-center gap-3.5 rounded-lg px-3 py-3 focus-inset transition-colors',
                    here ? 'bg-accent-soft' : 'hover:bg-hover',
                  ],
                });
                {
                  svelteHTML.createElement('span', {
                    class: [
                      'flex size-10 shrink-0 items-center justify-center rounded-full',
                      here ? 'bg-accent text-on-accent' : 'bg-accent-soft text-accent-ink',
                    ],
                  });
                  {
                    const $$_nocI6C = __sveltets_2_ensureComponent(Icon);
                    new $$_nocI6C({ target: __sveltets_2_any(), props: { class: `size-5`, 'aria-hidden': `true` } });
                  }
                }
                {
                  svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
                  {
                    svelteHTML.createElement('span', { class: `block font-semibold` });
                    label();
                  }
                  {
                    svelteHTML.createElement('span', { class: `block text-xs text-pretty text-soft` });
                    hint();
                  }
                }
                {
                  const $$_thgiRnorvehC5C = __sveltets_2_ensureComponent(ChevronRight);
                  new $$_thgiRnorvehC5C({
                    target: __sveltets_2_any(),
                    props: { class: `size-4 shrink-0 text-soft lg:hidden`, 'aria-hidden': `true` },
                  });
                }
              }
            }
          }
        }
      }
      Screen;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const SectionList__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SectionList__SvelteComponent_ = ReturnType<typeof SectionList__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SectionList__SvelteComponent_;
