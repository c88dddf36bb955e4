///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { PAGE } from '$lib/store/queries/range.ts';
import { timeline } from '$lib/store/queries/timeline.ts';
import { olderOf } from '$lib/sync/older-of.svelte.ts';
import { status } from '$lib/sync/status.svelte.ts';
import Button from '$lib/ui/Button.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import TimelineEntry from './TimelineEntry.svelte';

type Props = { clientId: string; clientName: string };
function $$render() {
  const { clientId, clientName }: Props = $props();

  let shown = $state(PAGE);
  const found = live((store) => timeline(store, clientId, shown));
  const older = olderOf(() => clientId);
  async () => {
    {
      svelteHTML.createElement('section', { class: `flex flex-col gap-2` });
      {
        svelteHTML.createElement('h2', { class: `text-xs font-semibold text-soft` });
        m.clients_timeline();
      }
      if (found.current === undefined) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.thread_loading(), rows: 3 } });
        }
      } else {
        {
          svelteHTML.createElement('ol', { class: `flex flex-col` });
          for (let entry of __sveltets_2_ensureArray(found.current.entries)) {
            entry.id;
            {
              const $$_yrtnEenilemiT2C = __sveltets_2_ensureComponent(TimelineEntry);
              new $$_yrtnEenilemiT2C({ target: __sveltets_2_any(), props: { entry, clientName } });
            }
          }
          {
            svelteHTML.createElement('li', { class: `py-4 text-sm text-soft` });
            m.thread_empty();
          }
        }
        if (found.current.earlier) {
          {
            svelteHTML.createElement('div', { class: `flex justify-center` });
            {
              const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
              new $$_nottuB2C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  variant: `ghost`,
                  onclick: () => (shown += PAGE),
                },
              });
              m.clients_earlier();
              Button;
            }
          }
        }
        if (!found.current.earlier && older.missing) {
          {
            svelteHTML.createElement('div', { class: `flex justify-center`, 'aria-live': `polite` });
            if (older.asked) {
              {
                svelteHTML.createElement('p', { class: `py-2 text-sm text-soft` });
                status.online ? m.older_asked() : m.older_offline();
              }
            } else {
              {
                const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB2C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    variant: `ghost`,
                    onclick: () => void older.fetch(),
                  },
                });
                m.older_fetch();
                Button;
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Timeline__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Timeline__SvelteComponent_ = ReturnType<typeof Timeline__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Timeline__SvelteComponent_;
