///<reference types="svelte" />
import { m } from '#messages';
import type { JudgedPassword } from '#domain/password';
import { faultWords } from './fault-words.ts';

type Props = { judged: JudgedPassword };
function $$render() {
  const { judged }: Props = $props();

  const LEVELS = { fair: 2, good: 3, strong: 4 } as const;
  const WORDS = { fair: m.password_fair, good: m.password_good, strong: m.password_strong };
  const level = $derived(judged.ok ? LEVELS[judged.strength] : 1);
  const words = $derived(judged.ok ? WORDS[judged.strength]() : faultWords(judged.code));
  async () => {
    {
      svelteHTML.createElement('div', { 'aria-hidden': `true`, class: `flex gap-1.5` });
      for (let step of __sveltets_2_ensureArray([1, 2, 3, 4])) {
        step;
        {
          svelteHTML.createElement('span', {
            class: [
              'h-1.5 flex-1 rounded-full transition-colors',
              step > level ? 'bg-hover' : level === 1 ? 'bg-danger' : level === 2 ? 'bg-warn' : 'bg-ok',
            ],
          });
        }
      }
    }
    {
      svelteHTML.createElement('p', { class: `text-xs text-soft`, 'aria-live': `polite` });
      words;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Strength__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Strength__SvelteComponent_ = ReturnType<typeof Strength__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Strength__SvelteComponent_;
