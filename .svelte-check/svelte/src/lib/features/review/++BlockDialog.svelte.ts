///<reference types="svelte" />
import { m } from '#messages';
import type { Review } from '#domain/model';
import Button from '$lib/ui/Button.svelte';
import Dialog from '$lib/ui/Dialog.svelte';
import { block } from './decide.ts';

type Props = { review: Review; onClose: () => void; onDecided: () => void };
function $$render() {
  const { review, onClose, onDecided }: Props = $props();

  let busy = $state(false);

  async function confirm() {
    if (busy) return;
    busy = true;
    const written = await block(review);
    busy = false;
    if (written) onDecided();
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
          title: m.review_block_title(),
          description: m.review_block_text({ address: review.address, count: review.letters }),
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
                    busy,
                    onclick: () => void confirm(),
                  },
                });
                m.review_block_yes();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { footer } = $$_golaiD0.$$prop_def; /*Ωignore_endΩ*/
      {
        svelteHTML.createElement('p', { class: `text-sm text-soft` });
        m.review_block_kept();
      }

      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const BlockDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type BlockDialog__SvelteComponent_ = ReturnType<typeof BlockDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default BlockDialog__SvelteComponent_;
