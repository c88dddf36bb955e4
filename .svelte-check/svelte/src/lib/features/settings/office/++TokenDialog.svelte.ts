///<reference types="svelte" />
import { m } from '#messages';
import { makeToken } from '$lib/sync/office.ts';
import Button from '$lib/ui/Button.svelte';
import Dialog from '$lib/ui/Dialog.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { toast } from '$lib/ui/toast.ts';
import Copy from '@lucide/svelte/icons/copy';
import FormDialog from '$lib/ui/FormDialog.svelte';
import { settled } from './say.ts';

type Props = { onClose: () => void };
function $$render() {
  const { onClose }: Props = $props();

  let name = $state('');
  let error = $state<string>();
  let busy = $state(false);
  /** Shown until the dialog is closed, and nowhere else ever. */
  let made = $state.raw<{ name: string; token: string } | null>(null);

  async function make() {
    error = name.trim() === '' ? m.office_token_name_missing() : undefined;
    if (error !== undefined) return;
    busy = true;
    made = settled(await makeToken(name))?.value ?? null;
    busy = false;
  }

  async function copy(token: string) {
    try {
      await navigator.clipboard.writeText(token);
      toast.success(m.attention_copied());
    } catch {
      toast.error(m.attention_copy_failed());
    }
  }
  async () => {
    if (made === null) {
      {
        const $$_golaiDmroF0C = __sveltets_2_ensureComponent(FormDialog);
        new $$_golaiDmroF0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            title: m.office_token_new(),
            description: m.office_tokens_note(),
            submit: m.office_token_make(),
            busy,
            onSubmit: make,
            onClose,
          },
        });
        {
          const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
            target: __sveltets_2_any(),
            props: {
              label: m.office_token_name(),
              hint: m.office_token_name_hint(),
              autocomplete: `off`,
              maxlength: 200,
              error,
              value: name,
            },
          });
          /*Ωignore_startΩ*/ () => (name = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
        }
        FormDialog;
      }
    } else {
      const { token } = made;
      {
        const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
        const $$_golaiD0 = new $$_golaiD0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            open: true,
            title: made.name,
            description: m.office_token_once(),
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
                      onclick: () => void copy(token),
                    },
                  });
                  {
                    const $$_ypoC1C = __sveltets_2_ensureComponent(Copy);
                    new $$_ypoC1C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
                  }
                  m.attention_copy();
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
                      onclick: onClose,
                    },
                  });
                  m.office_token_kept();
                  Button;
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { footer } = $$_golaiD0.$$prop_def; /*Ωignore_endΩ*/
        {
          svelteHTML.createElement('code', {
            class: `block rounded-lg bg-sunken px-4 py-3 text-sm break-all select-all`,
          });
          token;
        }

        Dialog;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const TokenDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TokenDialog__SvelteComponent_ = ReturnType<typeof TokenDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TokenDialog__SvelteComponent_;
