///<reference types="svelte" />
import { m } from '#messages';
import type { ClientRow } from '$lib/store/queries/clients.ts';
import Avatar from '$lib/ui/Avatar.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import Moment from '$lib/ui/Moment.svelte';
import { ago } from '$lib/ui/time.ts';
import CloudUpload from '@lucide/svelte/icons/cloud-upload';

type Props = { client: ClientRow; current: boolean };
function $$render() {
  const { client, current }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('a', {
        href: `/app/clients/${client.id}`,
        ...__sveltets_2_empty({ 'data-row': true }),
        'aria-current': current ? 'true' : undefined,
        class: [
          'flex items-center gap-3 px-4 py-3 focus-inset transition-colors',
          current ? 'bg-accent-soft' : 'hover:bg-hover',
        ],
      });
      {
        const $$_ratavA1C = __sveltets_2_ensureComponent(Avatar);
        new $$_ratavA1C({ target: __sveltets_2_any(), props: { name: client.name, seed: client.id } });
      }
      {
        svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
        {
          svelteHTML.createElement('span', { class: `flex items-baseline gap-2` });
          {
            svelteHTML.createElement('bdi', { class: `min-w-0 flex-1 truncate font-semibold` });
            client.name;
          }
          {
            const $$_tnemoM3C = __sveltets_2_ensureComponent(Moment);
            new $$_tnemoM3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                at: client.createdAt,
                class: `shrink-0 text-xs text-soft`,
              },
            });
            ago(client.createdAt, clock.now);
            Moment;
          }
        }
        {
          svelteHTML.createElement('span', { class: `flex items-center gap-2 text-sm text-soft` });
          {
            svelteHTML.createElement('bdi', { class: `min-w-0 flex-1 truncate` });
            [client.company, client.contact].filter(Boolean).join(' · ');
          }
          if (client.pending) {
            {
              const $$_daolpUduolC3C = __sveltets_2_ensureComponent(CloudUpload);
              new $$_daolpUduolC3C({
                target: __sveltets_2_any(),
                props: { class: `size-4 shrink-0`, 'aria-hidden': `true` },
              });
            }
            {
              svelteHTML.createElement('span', { class: `sr-only` });
              m.list_pending();
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ClientRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ClientRow__SvelteComponent_ = ReturnType<typeof ClientRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ClientRow__SvelteComponent_;
