///<reference types="svelte" />
import { m } from '#messages';
import { textHash } from '#domain/text-merge';
import { mutate } from '$lib/sync/mutate.ts';
import Button from '$lib/ui/Button.svelte';
import { refusalText } from '$lib/ui/refusal.ts';
import TextArea from '$lib/ui/TextArea.svelte';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';

type Props = { clientId: string; note: string };
function $$render() {
  const { clientId, note }: Props = $props();

  let typed = $state<string | null>(null);
  /** The words that stood there when typing began: if others stand there by now, both are kept. */
  let base = '';
  let error = $state<string>();
  const shown = $derived(typed ?? note);
  const changed = $derived(typed !== null && typed !== note);

  // Not kept anywhere until saved.
  $effect(() => (changed ? unsaved.hold() : undefined));

  function type(words: string) {
    if (typed === null) base = note;
    typed = words;
  }

  async function save() {
    if (typed === null) return;
    error = undefined;
    try {
      const written = await mutate('client.patch', { clientId, set: { note: typed }, noteBase: textHash(base) });
      if (written.kind === 'written') typed = null;
      else error = m.card_refused({ reason: refusalText(written.code) });
    } catch {
      error = m.card_store_failed();
    }
  }
  async () => {
    {
      svelteHTML.createElement('form', {
        class: `flex flex-col gap-2`,
        onsubmit: (event) => {
          event.preventDefault();
          void save();
        },
      });
      {
        const $$_aerAtxeT1C = __sveltets_2_ensureComponent(TextArea);
        const $$_aerAtxeT1 = new $$_aerAtxeT1C({
          target: __sveltets_2_any(),
          props: { label: m.card_note(), rows: 3, value: __sveltets_2_get_set_binding(() => shown, type), error },
        });
        $$_aerAtxeT1.$$bindings = 'value';
      }
      if (changed) {
        {
          svelteHTML.createElement('div', { class: `flex justify-end gap-2` });
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                onclick: () => (typed = null),
              },
            });
            m.shell_cancel();
            Button;
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
                type: `submit`,
                variant: `primary`,
              },
            });
            m.card_save();
            Button;
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CardNote__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CardNote__SvelteComponent_ = ReturnType<typeof CardNote__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CardNote__SvelteComponent_;
