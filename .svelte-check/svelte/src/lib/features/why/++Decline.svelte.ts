///<reference types="svelte" />
import { m } from '#messages';
import type { Task } from '#domain/model';
import { mutate } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import Button from '$lib/ui/Button.svelte';
import { focusFirstWrong } from '$lib/ui/first-wrong.ts';
import TextField from '$lib/ui/TextField.svelte';
import { toast } from '$lib/ui/toast.ts';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';

type Props = { task: Task; onDeclined: () => void };
function $$render() {
  const { task, onDeclined }: Props = $props();

  let isOpen = $state(false);
  let words = $state('');
  let tried = $state(false);
  let busy = $state(false);
  const missing = $derived(words.trim() === '');

  $effect(() => (words === '' ? undefined : unsaved.hold()));

  async function decline(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    tried = true;
    if (busy) return;
    if (missing) return focusFirstWrong(event.currentTarget);
    busy = true;
    const { id: taskId, requestId } = task;
    const declined = await attempt(() => mutate('task.decline', { taskId, requestId, words: words.trim() }), {
      refused: m.waiting_refused,
      failed: m.waiting_store_failed,
    });
    busy = false;
    if (!declined) return;
    toast.success(m.decline_done());
    onDeclined();
  }
  async () => {
    if (isOpen) {
      {
        svelteHTML.createElement('form', {
          class: `mt-4 flex flex-col gap-3 border-t border-line pt-4`,
          novalidate: true,
          onsubmit: decline,
        });
        {
          const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
            target: __sveltets_2_any(),
            props: {
              label: m.decline_reason(),
              hint: m.decline_hint(),
              maxlength: 200,
              autocomplete: `off`,
              error: tried && missing ? m.decline_missing() : undefined,
              value: words,
            },
          });
          /*Ωignore_startΩ*/ () => (words = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
        }
        {
          svelteHTML.createElement('span', {});
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                type: `submit`,
                variant: `primary`,
                busy,
              },
            });
            m.decline_open();
            Button;
          }
        }
      }
    } else {
      {
        svelteHTML.createElement('div', { class: `mt-4 border-t border-line pt-4` });
        {
          const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              compact: true,
              onclick: () => (isOpen = true),
            },
          });
          m.decline_open();
          Button;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Decline__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Decline__SvelteComponent_ = ReturnType<typeof Decline__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Decline__SvelteComponent_;
