///<reference types="svelte" />
import { m } from '#messages';
import { goto } from '$app/navigation';
import { live } from '$lib/store/live.svelte.ts';
import { clientCard } from '$lib/store/queries/client-card.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { timeline } from '$lib/store/queries/timeline.ts';
import Button from '$lib/ui/Button.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import { languageName } from '$lib/ui/language-name.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import { fullTime } from '$lib/ui/time.ts';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import Printer from '@lucide/svelte/icons/printer';
import PrintEntries from './PrintEntries.svelte';
import PrintRequests from './PrintRequests.svelte';

type Props = { clientId: string };
function $$render() {
  const { clientId }: Props = $props();

  /** What fits on a page or two besides the card. */
  const LAST_ENTRIES = 30;

  const card = live((store) => clientCard(store, clientId));
  const people = live((store) => directory(store));
  const history = live((store) => timeline(store, clientId, LAST_ENTRIES));
  const printedAt = Date.now();
  const teams = $derived(
    (people.current?.teams ?? []).filter((team) => card.current?.client.scopes.includes(`team:${team.id}`)),
  );
  const back = $derived(`/app/clients/${clientId}`);
  const ready = $derived(card.current != null && people.current !== undefined && history.current !== undefined);

  const print = () => globalThis.print();
  // Whoever comes here wants paper: the browser's own dialog, once everything stands on the sheet.
  let asked = false;
  $effect(() => {
    if (!ready || asked) return;
    asked = true;
    requestAnimationFrame(print);
  });
  $effect(() => commands.offer({ back: () => void goto(back), print }));
  async () => {
    if (card.current === undefined) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.card_loading(), rows: 3 } });
      }
    } else if (card.current === null) {
      {
        svelteHTML.createElement('p', { class: `p-6 text-sm text-soft` });
        m.card_gone();
      }
    } else {
      const { client, identities, requests, lines } = card.current;
      {
        svelteHTML.createElement('div', { class: `h-full overflow-y-auto print:h-auto print:overflow-visible` });
        {
          svelteHTML.createElement('div', {
            class: `mx-auto flex max-w-3xl items-center gap-2 px-4 py-3 print:hidden`,
          });
          {
            const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
            new $$_nottuBnocI2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                label: m.print_back(),
                command: `back`,
                href: back,
              },
            });
            {
              const $$_tfeLworrA3C = __sveltets_2_ensureComponent(ArrowLeft);
              new $$_tfeLworrA3C({ target: __sveltets_2_any(), props: {} });
            }
            IconButton;
          }
          {
            svelteHTML.createElement('span', { class: `flex-1` });
          }
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                variant: `primary`,
                onclick: print,
              },
            });
            {
              const $$_retnirP3C = __sveltets_2_ensureComponent(Printer);
              new $$_retnirP3C({ target: __sveltets_2_any(), props: { class: `size-4.5`, 'aria-hidden': `true` } });
            }
            m.print_action();
            Button;
          }
        }
        {
          svelteHTML.createElement('article', {
            class: `sheet mx-auto mb-8 flex max-w-3xl flex-col gap-6 rounded-lg p-8 max-sm:p-5`,
            'aria-label': client.name,
          });
          {
            svelteHTML.createElement('header', {
              class: `flex flex-wrap items-end justify-between gap-4 border-b-2 border-current pb-3`,
            });
            {
              svelteHTML.createElement('div', { class: `min-w-0` });
              {
                svelteHTML.createElement('h1', { class: `font-display text-2xl break-words` });
                client.name;
              }
              if (client.company !== '') {
                {
                  svelteHTML.createElement('p', { class: `break-words` });
                  client.company;
                }
              }
            }
            {
              svelteHTML.createElement('p', { class: `text-xs` });
              people.current?.organisation?.name;
              {
                svelteHTML.createElement('br', {});
              }
              fullTime(printedAt);
            }
          }

          {
            svelteHTML.createElement('section', { class: `break-inside-avoid` });
            {
              svelteHTML.createElement('h2', { class: `mb-1 font-semibold` });
              m.card_contacts();
            }
            {
              svelteHTML.createElement('ul', { class: `text-sm` });
              for (let identity of __sveltets_2_ensureArray(identities)) {
                identity.id;
                {
                  svelteHTML.createElement('li', { class: `break-all` });
                  identity.value;
                  {
                    svelteHTML.createElement('span', { class: `text-xs` });
                    identity.attested ? m.card_proven() : m.card_typed();
                  }
                }
              }
              {
                svelteHTML.createElement('li', {});
                m.card_no_contacts();
              }
            }
          }

          {
            svelteHTML.createElement('dl', { class: `grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm` });
            {
              svelteHTML.createElement('dt', { class: `font-semibold` });
              m.card_language();
            }
            {
              svelteHTML.createElement('dd', {});
              languageName(client.language);
            }
            if (teams.length > 0) {
              {
                svelteHTML.createElement('dt', { class: `font-semibold` });
                m.card_teams();
              }
              {
                svelteHTML.createElement('dd', {});
                teams.map(({ name }) => name).join(', ');
              }
            }
            if (client.note !== '') {
              {
                svelteHTML.createElement('dt', { class: `font-semibold` });
                m.card_note();
              }
              {
                svelteHTML.createElement('dd', { class: `break-words whitespace-pre-wrap` });
                client.note;
              }
            }
          }

          {
            const $$_stseuqeRtnirP2C = __sveltets_2_ensureComponent(PrintRequests);
            new $$_stseuqeRtnirP2C({ target: __sveltets_2_any(), props: { requests, lines } });
          }
          if (history.current) {
            {
              const $$_seirtnEtnirP2C = __sveltets_2_ensureComponent(PrintEntries);
              new $$_seirtnEtnirP2C({
                target: __sveltets_2_any(),
                props: { entries: history.current.entries, earlier: history.current.earlier, clientName: client.name },
              });
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const PrintSheet__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PrintSheet__SvelteComponent_ = ReturnType<typeof PrintSheet__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PrintSheet__SvelteComponent_;
