///<reference types="svelte" />
import { m } from '#messages';
import type { AttentionCase } from '$lib/store/queries/attention-cases.ts';
import Button from '$lib/ui/Button.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import Moment from '$lib/ui/Moment.svelte';
import { mutationWhat } from '$lib/ui/mutation-what.ts';
import { refusalText } from '$lib/ui/refusal.ts';
import { ago } from '$lib/ui/time.ts';
import { toast } from '$lib/ui/toast.ts';
import Link2 from '@lucide/svelte/icons/link-2';
import { act } from './act.ts';
import { nowWords } from './now-words.ts';
import { waysOut, type WayOut } from './ways-out.ts';
import { asText, writtenFields } from './written-fields.ts';

type Props = { item: AttentionCase; onDiscard: () => void; onHandOver: () => void };
function $$render() {
  const { item, onDiscard, onHandOver }: Props = $props();

  let busy = $state(false);
  const fields = $derived(writtenFields(item));
  const standing = $derived(nowWords(item.now, clock.now));
  const ways = $derived(waysOut(item));

  const LABELS: Record<WayOut, () => string> = {
    again: m.attention_retry,
    'again-with-dependants': m.attention_retry_all,
    'see-conversation': m.attention_see_between,
    'reply-now': m.attention_reply_now,
    'reply-without-files': m.attention_without_files,
    'hand-over': m.attention_hand_to_other,
    note: m.attention_keep_note,
  };

  async function take(way: WayOut) {
    if (busy) return;
    if (way === 'hand-over') return onHandOver();
    busy = true;
    await act(item, way);
    busy = false;
  }

  const copy = () =>
    navigator.clipboard.writeText(asText(fields)).then(
      () => void toast.success(m.attention_copied()),
      () => void toast.error(m.attention_copy_failed()),
    );
  async () => {
    {
      svelteHTML.createElement('li', {
        id: item.id,
        class: `scroll-mt-4 rounded-lg border border-line bg-card p-4 shadow-card target:border-accent`,
      });
      {
        svelteHTML.createElement('div', { class: `flex items-baseline gap-2` });
        {
          svelteHTML.createElement('h2', { class: `min-w-0 flex-1 font-semibold` });
          mutationWhat(item.name);
          if (item.now.client !== null) {
            {
              svelteHTML.createElement('bdi', { class: `font-normal text-soft` });
              item.now.client.name;
            }
          }
        }
        {
          const $$_tnemoM2C = __sveltets_2_ensureComponent(Moment);
          new $$_tnemoM2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              at: item.at,
              class: `shrink-0 text-xs text-soft`,
            },
          });
          ago(item.at, clock.now);
          Moment;
        }
      }
      {
        svelteHTML.createElement('p', { class: `mt-1 text-sm text-danger-ink first-letter:uppercase` });
        refusalText(item.code);
      }
      if (item.blockedBy !== null) {
        {
          svelteHTML.createElement('p', {
            class: `mt-2 flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn-ink`,
          });
          {
            const $$_2kniL2C = __sveltets_2_ensureComponent(Link2);
            new $$_2kniL2C({
              target: __sveltets_2_any(),
              props: { class: `mt-0.5 size-4 shrink-0`, 'aria-hidden': `true` },
            });
          }
          {
            svelteHTML.createElement('span', {});
            m.attention_blocked_by();
            {
              svelteHTML.createElement('a', {
                class: `font-semibold underline underline-offset-2`,
                href: `#${item.blockedBy.id}`,
              });
              mutationWhat(item.blockedBy.name);
            }
          }
        }
      }
      if (fields.length > 0) {
        {
          svelteHTML.createElement('section', { class: `mt-3`, 'aria-label': m.attention_written() });
          {
            svelteHTML.createElement('dl', { class: `flex flex-col gap-2 rounded-md bg-sunken p-3 text-sm` });
            for (let { label, value } of __sveltets_2_ensureArray(fields)) {
              let at = 1;
              at;
              {
                svelteHTML.createElement('div', {});
                {
                  svelteHTML.createElement('dt', { class: `text-xs text-soft` });
                  label;
                }
                {
                  svelteHTML.createElement('dd', {
                    dir: `auto`,
                    class: `[overflow-wrap:anywhere] whitespace-pre-wrap`,
                  });
                  value;
                }
              }
            }
          }
        }
      }
      if (standing.length > 0) {
        {
          svelteHTML.createElement('p', { class: `mt-3 text-xs text-soft` });
          m.attention_now();
        }
        {
          svelteHTML.createElement('ul', { class: `text-sm` });
          for (let sentence of __sveltets_2_ensureArray(standing)) {
            sentence;
            {
              svelteHTML.createElement('li', { class: `break-words` });
              sentence;
            }
          }
        }
      }
      if (item.dependants.length > 0) {
        {
          svelteHTML.createElement('p', { class: `mt-3 text-xs text-soft` });
          m.attention_dependants({ count: item.dependants.length });
        }
        {
          svelteHTML.createElement('ul', { class: `text-sm` });
          for (let dependant of __sveltets_2_ensureArray(item.dependants)) {
            dependant.id;
            {
              svelteHTML.createElement('li', {});
              mutationWhat(dependant.name);
            }
          }
        }
      }
      {
        svelteHTML.createElement('div', { class: `mt-4 flex flex-wrap gap-2` });
        for (let way of __sveltets_2_ensureArray(ways)) {
          let at = 1;
          way;
          if (way === 'see-conversation') {
            {
              const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
              new $$_nottuB2C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  compact: true,
                  variant: `primary`,
                  href: `/app/tasks/${item.openTaskId}`,
                },
              });
              LABELS[way]();
              Button;
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
                  compact: true,
                  variant: at === 0 ? 'primary' : 'secondary',
                  busy,
                  onclick: () => void take(way),
                },
              });
              LABELS[way]();
              Button;
            }
          }
        }
        if (fields.length > 0) {
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                onclick: () => void copy(),
              },
            });
            m.attention_copy();
            Button;
          }
        }
        if (item.openTaskId !== null && ways[0] !== 'see-conversation') {
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                href: `/app/tasks/${item.openTaskId}`,
              },
            });
            m.attention_open();
            Button;
          }
        } else if (item.openTaskId === null && item.now.client !== null) {
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                href: `/app/clients/${item.now.client.id}`,
              },
            });
            m.card_open();
            Button;
          }
        }
        {
          const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              compact: true,
              variant: `ghost`,
              onclick: onDiscard,
            },
          });
          m.attention_discard();
          Button;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const AttentionCard__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AttentionCard__SvelteComponent_ = ReturnType<typeof AttentionCard__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AttentionCard__SvelteComponent_;
