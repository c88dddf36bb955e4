///<reference types="svelte" />
import { m } from '#messages';
import { goto } from '$app/navigation';
import { live } from '$lib/store/live.svelte.ts';
import { clientCard } from '$lib/store/queries/client-card.ts';
import { noteOpened } from '$lib/sync/opened.ts';
import { status } from '$lib/sync/status.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import { focusHere } from '$lib/ui/focus-here.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import MapPinOff from '@lucide/svelte/icons/map-pin-off';
import Printer from '@lucide/svelte/icons/printer';
import type { Snippet } from 'svelte';
import OpenTasks from './OpenTasks.svelte';
import Timeline from './Timeline.svelte';

type Props = {
  clientId: string;
  /** Who the client is. */
  card: Snippet;
  /** What else can be done with the client. */
  actions?: Snippet;
};
function $$render() {
  const { clientId, card, actions }: Props = $props();

  const LIST = '/app/clients';
  const printHref = $derived(`/app/clients/${clientId}/print`);
  const found = live((store) => clientCard(store, clientId));
  const isHere = $derived(found.current != null);

  $effect(() => {
    if (isHere) noteOpened({ kind: 'client', id: clientId });
  });
  $effect(() =>
    commands.offer({ back: () => void goto(LIST), print: isHere ? () => void goto(printHref) : undefined }),
  );
  async () => {
    if (found.current === undefined) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.card_loading(), rows: 3 } });
      }
    } else if (found.current === null) {
      if (status.filling) {
        {
          const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.card_loading(), rows: 3 } });
        }
      } else {
        {
          svelteHTML.createElement('div', { class: `flex h-full items-center` });
          {
            const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
            const $$_etatSytpmE1 = new $$_etatSytpmE1C({
              target: __sveltets_2_any(),
              props: {
                title: m.thread_not_here_title(),
                text: status.online ? m.clients_not_here_gone() : m.clients_not_here_offline(),
                icon: () => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_ffOniPpaM0C = __sveltets_2_ensureComponent(MapPinOff);
                      new $$_ffOniPpaM0C({ target: __sveltets_2_any(), props: {} });
                    }
                  };
                  return __sveltets_2_any(0);
                },
                action: () => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      svelteHTML.createElement('a', { class: `link`, href: LIST });
                      m.clients_back();
                    }
                  };
                  return __sveltets_2_any(0);
                },
              },
            });
            /*Ωignore_startΩ*/ const { icon, action } = $$_etatSytpmE1.$$prop_def; /*Ωignore_endΩ*/

            EmptyState;
          }
        }
      }
    } else {
      const { client, openTasks, requests } = found.current;
      {
        svelteHTML.createElement('article', { class: `flex h-full min-h-0 flex-col`, 'aria-label': client.name });
        {
          svelteHTML.createElement('header', {
            class: `flex min-h-14 shrink-0 items-center gap-1 border-b border-line bg-card px-2 py-1.5 lg:pl-4`,
          });
          {
            const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
            new $$_nottuBnocI2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                label: m.clients_back(),
                command: `back`,
                href: LIST,
                class: `lg:hidden`,
              },
            });
            {
              const $$_tfeLworrA3C = __sveltets_2_ensureComponent(ArrowLeft);
              new $$_tfeLworrA3C({ target: __sveltets_2_any(), props: {} });
            }
            IconButton;
          }
          {
            svelteHTML.createElement('h1', {
              tabindex: -1,
              class: `min-w-0 flex-1 truncate font-display text-lg outline-none`,
              [Symbol('@attach')]: focusHere,
            });
            client.name;
          }
          __sveltets_2_ensureSnippet(actions?.());
          {
            const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
            new $$_nottuBnocI2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                label: m.print_action(),
                href: printHref,
              },
            });
            {
              const $$_retnirP3C = __sveltets_2_ensureComponent(Printer);
              new $$_retnirP3C({ target: __sveltets_2_any(), props: {} });
            }
            IconButton;
          }
        }

        {
          svelteHTML.createElement('div', {
            class: `min-h-0 flex-1 overflow-y-auto overscroll-contain xl:flex xl:overflow-hidden`,
          });
          {
            svelteHTML.createElement('div', {
              class: `xl:w-80 xl:shrink-0 xl:overflow-y-auto xl:border-r xl:border-line`,
            });
            __sveltets_2_ensureSnippet(card());
          }
          {
            svelteHTML.createElement('div', { class: `min-w-0 flex-1 px-5 pb-8 xl:overflow-y-auto xl:pt-5` });
            {
              const $$_sksaTnepO3C = __sveltets_2_ensureComponent(OpenTasks);
              new $$_sksaTnepO3C({ target: __sveltets_2_any(), props: { tasks: openTasks, requests } });
            }
            {
              const $$_enilemiT3C = __sveltets_2_ensureComponent(Timeline);
              new $$_enilemiT3C({ target: __sveltets_2_any(), props: { clientId, clientName: client.name } });
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ClientPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ClientPage__SvelteComponent_ = ReturnType<typeof ClientPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ClientPage__SvelteComponent_;
