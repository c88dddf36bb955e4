///<reference types="svelte" />
import { m } from '#messages';
import Button from './Button.svelte';
import Dialog from './Dialog.svelte';
import { focusFirstWrong } from './first-wrong.ts';
import type { Snippet } from 'svelte';

type Props = {
  title: string;
  description?: string;
  children: Snippet;
  /** Words of the button that does it. */
  submit: string;
  busy?: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  /** At the other end from the button that does it. */
  aside?: Snippet;
};
function $$render() {
  const { title, description, children, submit, busy = false, onSubmit, onClose, aside }: Props = $props();

  const id = $props.id();

  async function submitted(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    await onSubmit();
    await focusFirstWrong(form);
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
          isForm: true,
          title,
          ...(description === undefined ? {} : { description }),
          closeLabel: m.shell_close(),
          onOpenChange: (open) => {
            if (!open) onClose();
          },
          footer: () => {
            async () /*Ωignore_positionΩ*/ => {
              if (aside) {
                {
                  svelteHTML.createElement('span', { class: `flex max-sm:flex-col sm:mr-auto` });
                  __sveltets_2_ensureSnippet(aside());
                }
              }
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
                    type: `submit`,
                    form: id,
                    variant: `primary`,
                    busy,
                  },
                });
                submit;
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { footer } = $$_golaiD0.$$prop_def; /*Ωignore_endΩ*/
      {
        svelteHTML.createElement('form', {
          id,
          class: `flex flex-col gap-4`,
          novalidate: true,
          onsubmit: (event) => void submitted(event),
        });
        __sveltets_2_ensureSnippet(children());
      }

      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const FormDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FormDialog__SvelteComponent_ = ReturnType<typeof FormDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FormDialog__SvelteComponent_;
