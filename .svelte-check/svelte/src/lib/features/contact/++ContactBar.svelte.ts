///<reference types="svelte" />
import { m } from '#messages';
import Button from '$lib/ui/Button.svelte';
import { withKeys } from '$lib/ui/keys/keys.ts';

type Props = { isOrder: boolean; busy: boolean; onSaveOnly: () => void };
function $$render() {
  const { isOrder, busy, onSaveOnly }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('footer', { class: `shrink-0 border-t border-line bg-card pb-safe` });
      {
        svelteHTML.createElement('div', { class: `mx-auto flex w-full max-w-6xl gap-2 px-4 py-3 sm:justify-end` });
        {
          const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              class: `max-sm:flex-1`,
              disabled: busy,
              onclick: onSaveOnly,
            },
          });
          m.contact_save_only();
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
              type: `submit`,
              variant: `primary`,
              class: `max-sm:flex-[2]`,
              busy,
              title: withKeys(isOrder ? m.contact_save_order() : m.contact_save_request(), 'send'),
            },
          });
          isOrder ? m.contact_save_order() : m.contact_save_request();
          Button;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ContactBar__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ContactBar__SvelteComponent_ = ReturnType<typeof ContactBar__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ContactBar__SvelteComponent_;
