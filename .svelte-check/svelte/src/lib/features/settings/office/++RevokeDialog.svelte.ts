///<reference types="svelte" />
import { m } from '#messages';
import { revokeToken, type Token } from '$lib/sync/office.ts';
import Button from '$lib/ui/Button.svelte';
import Dialog from '$lib/ui/Dialog.svelte';
import { toast } from '$lib/ui/toast.ts';
import { settled } from './say.ts';

type Props = { token: Token; onClose: () => void };
function $$render() {
  const { token, onClose }: Props = $props();

  let busy = $state(false);

  async function revoke() {
    busy = true;
    const done = settled(await revokeToken(token.id));
    busy = false;
    if (done === null) return;
    toast.success(m.office_token_revoked({ name: token.name }));
    onClose();
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
          title: m.office_token_revoke_of({ name: token.name }),
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
                    onclick: () => void revoke(),
                  },
                });
                m.office_token_revoke();
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
        m.office_token_revoke_text();
      }

      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const RevokeDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type RevokeDialog__SvelteComponent_ = ReturnType<typeof RevokeDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default RevokeDialog__SvelteComponent_;
