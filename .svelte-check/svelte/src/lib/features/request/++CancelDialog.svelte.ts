///<reference types="svelte" />
import { m } from '#messages';
import Button from '$lib/ui/Button.svelte';
import Dialog from '$lib/ui/Dialog.svelte';

type Props = { onCancel: () => void; onClose: () => void };
function $$render() {
  const { onCancel, onClose }: Props = $props();
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
          title: m.desk_order_cancel_title(),
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
                m.desk_order_cancel_keep();
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
                    onclick: onCancel,
                  },
                });
                m.desk_order_to_cancelled();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { footer } = $$_golaiD0.$$prop_def; /*Ωignore_endΩ*/
      {
        svelteHTML.createElement('p', { class: `text-pretty` });
        m.desk_order_cancel_text();
      }

      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CancelDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CancelDialog__SvelteComponent_ = ReturnType<typeof CancelDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CancelDialog__SvelteComponent_;
