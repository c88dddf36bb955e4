///<reference types="svelte" />
import { m } from '#messages';
import Button from './Button.svelte';
import Dialog from './Dialog.svelte';
import { toast } from './toast.ts';

type Props = {
  /** The words that would go. */
  text: string;
  onDiscard: () => Promise<void>;
  onClose: () => void;
};
function $$render() {
  const { text, onDiscard, onClose }: Props = $props();

  async function confirm() {
    // Read first: closing takes the item away.
    const chosen = onDiscard;
    onClose();
    try {
      await chosen();
    } catch {
      toast.error(m.attention_failed());
    }
  }
  async () => {
    {
      const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
      const $$_golaiD0 = new $$_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open: true,
          title: m.attention_discard_title(),
          description: m.attention_discard_text(),
          closeLabel: m.shell_close(),
          onOpenChange: (open) => {
            if (!open) onClose();
          },
          footer: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    onclick: onClose,
                  },
                });
                m.shell_cancel();
                Button;
              }
              {
                const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    variant: `danger`,
                    onclick: () => void confirm(),
                  },
                });
                m.attention_discard_yes();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { footer } = $$_golaiD0.$$prop_def; /*Ωignore_endΩ*/
      if (text !== '') {
        {
          svelteHTML.createElement('div', { class: `rounded-md bg-sunken p-3` });
          {
            svelteHTML.createElement('blockquote', { class: `line-clamp-6 text-sm whitespace-pre-wrap` });
            text;
          }
        }
      }

      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const DiscardDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type DiscardDialog__SvelteComponent_ = ReturnType<typeof DiscardDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default DiscardDialog__SvelteComponent_;
