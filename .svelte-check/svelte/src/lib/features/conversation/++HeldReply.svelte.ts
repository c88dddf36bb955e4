///<reference types="svelte" />
import { m } from '#messages';
import type { HeldReply } from '$lib/store/queries/held-replies.ts';
import { discard, retry, takeUp } from '$lib/sync/attention.ts';
import { attempt } from '$lib/ui/attempt.ts';
import Button from '$lib/ui/Button.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import Moment from '$lib/ui/Moment.svelte';
import { plainName } from '$lib/ui/plain-name.ts';
import { timeOfDay } from '$lib/ui/time.ts';
import { toast } from '$lib/ui/toast.ts';
import Hand from '@lucide/svelte/icons/hand';
import Paperclip from '@lucide/svelte/icons/paperclip';

type Props = { held: HeldReply; conversationId: string };
function $$render() {
  const { held, conversationId }: Props = $props();

  let busy = $state(false);
  let discarding = $state(false);

  async function sendAnyway() {
    if (busy) return;
    busy = true;
    await attempt(() => retry(held.id), { refused: m.thread_refused, failed: m.thread_store_failed });
    busy = false;
  }

  async function edit() {
    const { id, text, files } = held;
    try {
      const taken = await takeUp(id, { conversationId, text, mode: 'reply', files });
      if (!taken) toast.error(m.held_field_taken());
    } catch {
      toast.error(m.thread_store_failed());
    }
  }
  async () => {
    {
      svelteHTML.createElement('li', { class: `flex w-full max-w-[88%] flex-col items-end gap-1 self-end` });
      {
        svelteHTML.createElement('p', { class: `flex items-center gap-1.5 px-1 text-xs text-soft` });
        {
          svelteHTML.createElement('span', { class: `font-semibold` });
          m.thread_you();
        }
        {
          const $$_tnemoM2C = __sveltets_2_ensureComponent(Moment);
          new $$_tnemoM2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              at: held.at,
              class: `tabular-nums`,
            },
          });
          timeOfDay(held.at);
          Moment;
        }
      }
      {
        svelteHTML.createElement('div', {
          class: `w-full rounded-lg rounded-tr-sm border-2 border-dashed border-warn bg-card`,
        });
        {
          svelteHTML.createElement('p', {
            class: `flex items-start gap-2 rounded-t-lg bg-warn-soft px-4 py-2 text-sm font-semibold text-warn-ink`,
          });
          {
            const $$_dnaH3C = __sveltets_2_ensureComponent(Hand);
            new $$_dnaH3C({
              target: __sveltets_2_any(),
              props: { class: `mt-0.5 size-4.5 shrink-0`, 'aria-hidden': `true` },
            });
          }
          held.between.length > 0 ? m.held_title({ count: held.between.length }) : m.held_title_plain();
        }
        {
          svelteHTML.createElement('p', {
            dir: `auto`,
            class: `px-4 py-2.5 text-base [overflow-wrap:anywhere] whitespace-pre-wrap`,
          });
          held.text;
        }
        if (held.files.length > 0) {
          {
            svelteHTML.createElement('ul', {
              class: `flex flex-col gap-1 px-4 pb-2 text-sm text-soft`,
              'aria-label': m.files_label(),
            });
            for (let file of __sveltets_2_ensureArray(held.files)) {
              file.id;
              {
                svelteHTML.createElement('li', { class: `flex items-center gap-2` });
                {
                  const $$_pilcrepaP4C = __sveltets_2_ensureComponent(Paperclip);
                  new $$_pilcrepaP4C({
                    target: __sveltets_2_any(),
                    props: { class: `size-4 shrink-0`, 'aria-hidden': `true` },
                  });
                }
                {
                  svelteHTML.createElement('bdi', { class: `truncate` });
                  plainName(file.name);
                }
              }
            }
          }
        }
        {
          svelteHTML.createElement('div', { class: `flex flex-wrap gap-2 border-t border-line px-3 py-2` });
          {
            const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                variant: `primary`,
                busy,
                onclick: () => void sendAnyway(),
              },
            });
            m.held_send_anyway();
            Button;
          }
          {
            const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                onclick: () => void edit(),
              },
            });
            m.held_edit();
            Button;
          }
          {
            const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                variant: `ghost`,
                onclick: () => (discarding = true),
              },
            });
            m.attention_discard();
            Button;
          }
        }
      }
    }

    if (discarding) {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/ui/DiscardDialog.svelte'),
            onClose: () => (discarding = false),
            children: (DiscardDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDdracsiD0C = __sveltets_2_ensureComponent(DiscardDialog);
                  new $$_golaiDdracsiD0C({
                    target: __sveltets_2_any(),
                    props: { text: held.text, onDiscard: () => discard(held.id), onClose: () => (discarding = false) },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const HeldReply__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type HeldReply__SvelteComponent_ = ReturnType<typeof HeldReply__SvelteComponent_>;
/*Ωignore_endΩ*/ export default HeldReply__SvelteComponent_;
