///<reference types="svelte" />
import { m } from '#messages';

type Props = { chosen: string; onChoose: (result: string) => void };
function $$render() {
  const { chosen, onChoose }: Props = $props();

  const RESULTS = [
    m.complete_answered,
    m.complete_sold,
    m.complete_agreed,
    m.complete_refused,
    m.complete_no_answer,
    m.complete_passed_on,
  ];
  async () => {
    {
      svelteHTML.createElement('div', {
        class: `flex flex-wrap gap-2`,
        role: `group`,
        'aria-label': m.complete_suggestions(),
      });
      for (let result of __sveltets_2_ensureArray(RESULTS)) {
        result;
        const words = result();
        {
          svelteHTML.createElement('button', {
            type: `button`,
            'aria-pressed': chosen === words,
            class: [
              'min-h-tap rounded-full border px-4 text-sm font-semibold transition-colors',
              chosen === words ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-card hover:bg-hover',
            ],
            onclick: () => onChoose(words),
          });
          words;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ResultChips__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ResultChips__SvelteComponent_ = ReturnType<typeof ResultChips__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ResultChips__SvelteComponent_;
