///<reference types="svelte" />
import { m } from '#messages';
import type { Role } from '#domain/model';
import { page } from '$app/state';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import { ariaKeys, keyHint, withKeys, type CommandId } from '$lib/ui/keys/keys.ts';
import Search from '@lucide/svelte/icons/search';
import { lastList } from './last-list.svelte.ts';
import Mark from './Mark.svelte';
import { navCounts } from './nav-counts.svelte.ts';
import { isRare, placeOf, placesFor, type Place } from './nav.ts';

type Props = { me: { id: string; role: Role } };
function $$render() {
  const { me }: Props = $props();

  const counts = navCounts(() => me);
  const items = $derived(placesFor(me.role, counts.of('attention') !== undefined));

  const here = $derived(placeOf(page.url.pathname, lastList.place));
  /** On a phone the rare places have no button of their own; the one that leads there is lit. */
  const leadsHere = (place: Place) => place === 'me' && here !== null && isRare(here);
  async () => {
    {
      svelteHTML.createElement('nav', {
        'aria-label': m.shell_navigation(),
        class: `z-10 flex shrink-0 border-line bg-sunken px-safe pb-safe max-md:border-t md:w-rail md:flex-col md:border-r md:pt-3`,
      });
      {
        svelteHTML.createElement('span', { class: `hidden justify-center pb-4 md:flex` });
        {
          const $$_kraM2C = __sveltets_2_ensureComponent(Mark);
          new $$_kraM2C({ target: __sveltets_2_any(), props: { class: `size-10` } });
        }
      }
      {
        svelteHTML.createElement('ul', { class: `flex min-w-0 flex-1 md:flex-col md:gap-1` });
        {
          svelteHTML.createElement('li', { class: `min-w-0 flex-1 max-md:order-last md:flex-none` });
          {
            svelteHTML.createElement('button', {
              type: `button`,
              title: withKeys(m.shell_search(), 'palette'),
              'aria-keyshortcuts': ariaKeys('palette'),
              class: `flex h-bar w-full flex-col items-center justify-center gap-0.5 text-soft focus-inset hover:text-ink md:mx-1 md:w-[calc(100%-0.5rem)] md:rounded-lg md:hover:bg-hover`,
              onclick: () => commands.run('palette'),
            });
            {
              svelteHTML.createElement('span', { class: `flex h-7 w-14 max-w-full items-center justify-center` });
              {
                const $$_hcraeS5C = __sveltets_2_ensureComponent(Search);
                new $$_hcraeS5C({ target: __sveltets_2_any(), props: { 'aria-hidden': `true`, class: `size-5.5` } });
              }
            }
            {
              svelteHTML.createElement('span', {
                class: `line-clamp-1 max-w-full text-center text-2xs font-medium break-all max-md:text-[0.6875rem] md:break-normal`,
              });
              m.shell_search();
            }
          }
        }
        for (let { place, href, label, icon: Icon } of __sveltets_2_ensureArray(items)) {
          place;
          const count = counts.of(place);
          {
            svelteHTML.createElement('li', {
              class: [
                'min-w-0 flex-1 md:flex-none',
                isRare(place) && 'max-md:hidden',
                place === 'me' && 'md:mt-auto md:pb-3',
              ],
            });
            {
              svelteHTML.createElement('a', {
                href,
                title: keyHint(`go-${place}` as CommandId) || undefined,
                'aria-current': here === place ? 'page' : undefined,
                class: [
                  'flex h-bar flex-col items-center justify-center gap-0.5 focus-inset md:mx-1 md:rounded-lg',
                  here === place ? 'text-accent-ink' : 'text-soft hover:text-ink md:hover:bg-hover',
                  leadsHere(place) && 'max-md:text-accent-ink',
                ],
              });

              {
                svelteHTML.createElement('span', {
                  class: `order-last line-clamp-1 max-w-full text-center text-2xs font-medium break-all max-md:text-[0.6875rem] md:line-clamp-2 md:break-normal md:wrap-anywhere`,
                });
                label();
              }
              {
                svelteHTML.createElement('span', {
                  class: [
                    'relative flex h-7 w-14 max-w-full items-center justify-center rounded-full transition-colors',
                    here === place && 'bg-accent-soft',
                    leadsHere(place) && 'max-md:bg-accent-soft',
                  ],
                });
                {
                  const $$_nocI5C = __sveltets_2_ensureComponent(Icon);
                  new $$_nocI5C({ target: __sveltets_2_any(), props: { 'aria-hidden': `true`, class: `size-5.5` } });
                }
                if (count !== undefined) {
                  {
                    svelteHTML.createElement('span', {
                      class: [
                        'absolute -top-1 left-8 min-w-5 rounded-full px-1.5 py-0.5 text-center text-[0.6875rem] leading-none font-bold tabular-nums ring-2 ring-sunken',
                        place === 'attention' ? 'bg-danger-fill text-on-danger' : 'bg-accent text-on-accent',
                      ],
                    });
                    count;
                  }
                }
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Nav__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Nav__SvelteComponent_ = ReturnType<typeof Nav__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Nav__SvelteComponent_;
