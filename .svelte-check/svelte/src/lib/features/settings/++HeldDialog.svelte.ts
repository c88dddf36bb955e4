///<reference types="svelte" />
import { m } from '#messages';
import Button from '$lib/ui/Button.svelte';
import Dialog from '$lib/ui/Dialog.svelte';
import type { Held } from './held.ts';

type Props = { held: Held; onStay: () => void; onDiscard: () => void };
function $$render() {
  const { held, onStay, onDiscard }: Props = $props();
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
          title: m.me_held_title(),
          description: m.me_held_text(),
          closeLabel: m.shell_close(),
          onOpenChange: (open) => {
            if (!open) onStay();
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
                    variant: `danger`,
                    onclick: onDiscard,
                  },
                });
                m.me_held_discard();
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
                    variant: `primary`,
                    onclick: onStay,
                  },
                });
                m.me_held_stay();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { footer } = $$_golaiD0.$$prop_def; /*Ωignore_endΩ*/
      {
        svelteHTML.createElement('ul', { class: `flex list-disc flex-col gap-1 pl-5 text-sm marker:text-danger` });
        if (held.waiting > 0) {
          {
            svelteHTML.createElement('li', {});
            m.me_held_waiting({ count: held.waiting });
          }
        }
        if (held.attention > 0) {
          {
            svelteHTML.createElement('li', {});
            m.me_held_attention({ count: held.attention });
            {
              svelteHTML.createElement('a', {
                href: `/app/attention`,
                class: `ml-1 inline-block py-2 link`,
                onclick: onStay,
              });
              m.me_held_look();
            }
          }
        }
        if (held.drafts > 0) {
          {
            svelteHTML.createElement('li', {});
            m.me_held_drafts({ count: held.drafts });
          }
        }
        if (held.files > 0) {
          {
            svelteHTML.createElement('li', {});
            m.me_held_files({ count: held.files });
          }
        }
      }

      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const HeldDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type HeldDialog__SvelteComponent_ = ReturnType<typeof HeldDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default HeldDialog__SvelteComponent_;
