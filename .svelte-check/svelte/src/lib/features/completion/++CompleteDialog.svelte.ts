///<reference types="svelte" />
import { m } from '#messages';
import type { Task } from '#domain/model';
import Button from '$lib/ui/Button.svelte';
import Dialog from '$lib/ui/Dialog.svelte';
import TextArea from '$lib/ui/TextArea.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { complete } from './complete.ts';
import ResultChips from './ResultChips.svelte';

type Props = {
  task: Task;
  clientName: string;
  onClose: () => void;
  /** Called after it is written, so that the next task can be opened. */
  onCompleted: () => void;
};
function $$render() {
  const { task, clientName, onClose, onCompleted }: Props = $props();

  let result = $state('');
  let note = $state('');
  let tried = $state(false);
  let busy = $state(false);

  const missing = $derived(result.trim() === '');
  const written = $derived(result !== '' || note !== '');

  // These words are nowhere but here until the task is completed.
  $effect(() => (written ? unsaved.hold() : undefined));

  async function submit() {
    tried = true;
    if (missing || busy) return;
    busy = true;
    const done = await complete(task, { result: result.trim(), note: note.trim() });
    busy = false;
    if (done) onCompleted();
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
          title: m.complete_title(),
          description: m.complete_text({ client: clientName }),
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
                    type: `submit`,
                    form: `complete`,
                    variant: `primary`,
                    busy,
                  },
                });
                m.complete_submit();
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
          id: `complete`,
          class: `flex flex-col gap-5`,
          onsubmit: (event) => {
            event.preventDefault();
            void submit();
          },
        });
        {
          const $$_spihCtluseR2C = __sveltets_2_ensureComponent(ResultChips);
          new $$_spihCtluseR2C({
            target: __sveltets_2_any(),
            props: { chosen: result, onChoose: (chosen) => (result = chosen) },
          });
        }
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.complete_result(),
              hint: m.complete_result_hint(),
              maxlength: 200,
              autocomplete: `off`,
              error: tried && missing ? m.complete_result_missing() : undefined,
              value: result,
            },
          });
          /*Ωignore_startΩ*/ () => (result = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          const $$_aerAtxeT2C = __sveltets_2_ensureComponent(TextArea);
          const $$_aerAtxeT2 = new $$_aerAtxeT2C({
            target: __sveltets_2_any(),
            props: { label: m.complete_note(), rows: 2, value: note },
          });
          /*Ωignore_startΩ*/ () => (note = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_aerAtxeT2.$$bindings = 'value';
        }
      }

      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CompleteDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CompleteDialog__SvelteComponent_ = ReturnType<typeof CompleteDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CompleteDialog__SvelteComponent_;
