///<reference types="svelte" />
import { m } from '#messages';
import { fieldReason, formReason } from './reasons.ts';
import type { Fault } from './words.ts';

type Props = {
  code: string | null;
  faults: readonly Fault[];
  mailAddress: string | undefined;
};
function $$render() {
  const { code, faults, mailAddress }: Props = $props();

  const shown = $derived(code !== null);
  const help = $derived(code?.startsWith('proof.') === true && mailAddress !== undefined);
  async () => {
    {
      svelteHTML.createElement('div', {
        id: `summary`,
        tabindex: -1,
        autofocus: shown,
        hidden: !shown,
        class: `mb-8 rounded-lg border-2 border-danger bg-danger-soft px-5 py-4 text-danger-ink`,
      });
      {
        svelteHTML.createElement('p', { id: `summary-words`, class: `font-semibold` });
        if (shown) {
          faults.length > 0 ? m.register_summary() : formReason(code ?? '');
        }
      }
      if (help) {
        {
          svelteHTML.createElement('p', { class: `mt-1` });
          m.register_proof_help({ contact: mailAddress ?? '' });
        }
      }
      {
        svelteHTML.createElement('ul', { id: `summary-list`, class: `mt-1` });
        for (let { field, code } of __sveltets_2_ensureArray(faults)) {
          field;
          {
            svelteHTML.createElement('li', {});
            {
              svelteHTML.createElement('a', {
                href: `#${field}`,
                class: `inline-flex min-h-tap items-center underline underline-offset-4`,
              });
              fieldReason(code);
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ErrorSummary__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ErrorSummary__SvelteComponent_ = ReturnType<typeof ErrorSummary__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ErrorSummary__SvelteComponent_;
