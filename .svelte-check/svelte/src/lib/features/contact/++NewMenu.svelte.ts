///<reference types="svelte" />
import { m } from '#messages';
import Dialog from '$lib/ui/Dialog.svelte';
import { keyHint } from '$lib/ui/keys/keys.ts';
import ClipboardPlus from '@lucide/svelte/icons/clipboard-plus';
import PhoneIncoming from '@lucide/svelte/icons/phone-incoming';
import UserRoundPlus from '@lucide/svelte/icons/user-round-plus';

type New = 'contact' | 'client' | 'task';
type Props = { onChoose: (what: New) => void; onClose: () => void };
function $$render() {
  const { onChoose, onClose }: Props = $props();

  const CHOICES = [
    { what: 'contact', icon: PhoneIncoming, label: m.new_contact, text: m.new_contact_text },
    { what: 'client', icon: UserRoundPlus, label: m.new_client, text: m.new_client_text },
    { what: 'task', icon: ClipboardPlus, label: m.new_task, text: m.new_task_text },
  ] as const;
  async () => {
    {
      const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
      new $$_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open: true,
          title: m.new_title(),
          closeLabel: m.shell_close(),
          onOpenChange: (open) => {
            if (!open) onClose();
          },
        },
      });
      {
        svelteHTML.createElement('ul', { class: `-mx-2 flex flex-col gap-1` });
        for (let { what, icon: Icon, label, text } of __sveltets_2_ensureArray(CHOICES)) {
          what;
          {
            svelteHTML.createElement('li', {});
            {
              svelteHTML.createElement('button', {
                type: `button`,
                class: `flex min-h-16 w-full items-center gap-4 rounded-lg px-3 py-2 text-left focus-inset transition-colors hover:bg-hover`,
                onclick: () => onChoose(what),
              });
              {
                svelteHTML.createElement('span', {
                  class: `flex size-11 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-ink`,
                });
                {
                  const $$_nocI5C = __sveltets_2_ensureComponent(Icon);
                  new $$_nocI5C({ target: __sveltets_2_any(), props: { class: `size-5.5`, 'aria-hidden': `true` } });
                }
              }
              {
                svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
                {
                  svelteHTML.createElement('span', { class: `block font-semibold` });
                  label();
                }
                {
                  svelteHTML.createElement('span', { class: `block text-sm text-soft` });
                  text();
                }
              }
              {
                svelteHTML.createElement('kbd', { class: `text-xs text-faint max-md:hidden` });
                keyHint(`new-${what}`);
              }
            }
          }
        }
      }
      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const NewMenu__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type NewMenu__SvelteComponent_ = ReturnType<typeof NewMenu__SvelteComponent_>;
/*Ωignore_endΩ*/ export default NewMenu__SvelteComponent_;
