///<reference types="svelte" />
import X from '@lucide/svelte/icons/x';
import { Dialog } from 'bits-ui';
import type { Snippet } from 'svelte';
import IconButton from './IconButton.svelte';

type Props = {
  open: boolean;
  title: string;
  description?: string;
  closeLabel: string;
  /** For what was not written to fit a phone: a letter, a table. */
  wide?: boolean;
  /** Opened to be filled in: with a keyboard at hand one begins to type at once. */
  isForm?: boolean;
  children: Snippet;
  /** Buttons, at the end; stacked on a phone, the main one last in the markup. */
  footer?: Snippet;
  onOpenChange?: (open: boolean) => void;
};
function $$render() {
  let {
    open = $bindable(),
    title,
    description,
    closeLabel,
    wide = false,
    isForm = false,
    children,
    footer,
    onOpenChange,
  }: Props = $props(); /*Ωignore_startΩ*/
  open; /*Ωignore_endΩ*/

  let content = $state<HTMLElement | null>(null);

  function close() {
    open = false;
    onOpenChange?.(false);
  }

  /** The first field. Not where a finger would call up a keyboard that covers half of what has just opened. */
  function focusFirstField(event: Event) {
    if (!isForm || !window.matchMedia('(pointer: fine)').matches) return;
    const field = content?.querySelector<HTMLElement>('input:not([type=file]), select, textarea');
    if (!field) return;
    event.preventDefault();
    field.focus();
  }
  async () => {
    {
      const $$_tooR_golaiD0C = __sveltets_2_ensureComponent(Dialog.Root);
      const $$_tooR_golaiD0 = new $$_tooR_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open,
          onOpenChange: (value) => onOpenChange?.(value),
        },
      });
      /*Ωignore_startΩ*/ () => (open = __sveltets_2_any(null));
      /*Ωignore_endΩ*/ $$_tooR_golaiD0.$$bindings = 'open';
      {
        const $$_latroP_golaiD1C = __sveltets_2_ensureComponent(Dialog.Portal);
        new $$_latroP_golaiD1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
          },
        });
        {
          const $$_yalrevO_golaiD2C = __sveltets_2_ensureComponent(Dialog.Overlay);
          new $$_yalrevO_golaiD2C({
            target: __sveltets_2_any(),
            props: { class: `fixed inset-0 z-40 animate-fade bg-scrim` },
          });
        }
        {
          const $$_tnetnoC_golaiD2C = __sveltets_2_ensureComponent(Dialog.Content);
          const $$_tnetnoC_golaiD2 = new $$_tnetnoC_golaiD2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              ref: content,
              onOpenAutoFocus: focusFirstField,
              class: [
                'fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[88dvh] w-full animate-rise flex-col rounded-t-xl bg-card pb-safe text-ink shadow-pop outline-none sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:rounded-xl',
                wide ? 'max-w-4xl' : 'max-w-lg',
              ],
            },
          });
          /*Ωignore_startΩ*/ () => (content = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tnetnoC_golaiD2.$$bindings = 'ref';
          {
            svelteHTML.createElement('header', { class: `flex items-start gap-2 pt-3 pr-2 pl-5` });
            {
              svelteHTML.createElement('div', { class: `min-w-0 flex-1 pt-2` });
              {
                const $$_eltiT_golaiD5C = __sveltets_2_ensureComponent(Dialog.Title);
                new $$_eltiT_golaiD5C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    class: `font-display text-xl`,
                  },
                });
                title;
                Dialog.Title;
              }
              if (description !== undefined) {
                {
                  const $$_noitpircseD_golaiD5C = __sveltets_2_ensureComponent(Dialog.Description);
                  new $$_noitpircseD_golaiD5C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      class: `mt-1 text-sm text-soft`,
                    },
                  });
                  description;
                  Dialog.Description;
                }
              }
            }
            {
              const $$_nottuBnocI4C = __sveltets_2_ensureComponent(IconButton);
              new $$_nottuBnocI4C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  label: closeLabel,
                  onclick: close,
                },
              });
              {
                const $$_X5C = __sveltets_2_ensureComponent(X);
                new $$_X5C({ target: __sveltets_2_any(), props: {} });
              }
              IconButton;
            }
          }
          {
            svelteHTML.createElement('div', { class: `min-h-0 flex-1 overflow-y-auto px-5 pt-3 pb-5` });
            __sveltets_2_ensureSnippet(children());
          }
          if (footer) {
            {
              svelteHTML.createElement('footer', {
                class: `flex flex-col-reverse gap-2 border-t border-line px-5 py-3 sm:flex-row sm:justify-end`,
              });
              __sveltets_2_ensureSnippet(footer());
            }
          }
          Dialog.Content;
        }
        Dialog.Portal;
      }
      Dialog.Root;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('open'), slots: {}, events: {} };
}
const Dialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Dialog__SvelteComponent_ = ReturnType<typeof Dialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Dialog__SvelteComponent_;
