///<reference types="svelte" />
import { m } from '#messages';
import Line from './Line.svelte';

type Props = { wrong: boolean };
function $$render() {
  const { wrong }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('form', { method: `GET`, action: `/setup`, class: `mt-8 grid gap-5` });
      {
        const $$_eniL1C = __sveltets_2_ensureComponent(Line);
        new $$_eniL1C({
          target: __sveltets_2_any(),
          props: {
            name: `code`,
            label: m.setup_code(),
            hint: m.setup_code_hint(),
            error: wrong ? m.setup_error_code() : '',
            autocomplete: `off`,
            autocapitalize: `none`,
            required: true,
          },
        });
      }
      {
        svelteHTML.createElement('button', {
          type: `submit`,
          class: `min-h-14 w-full rounded-lg bg-accent px-6 text-lg font-semibold text-on-accent transition-colors hover:bg-accent-hover`,
        });
        m.setup_code_submit();
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CodeForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CodeForm__SvelteComponent_ = ReturnType<typeof CodeForm__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CodeForm__SvelteComponent_;
