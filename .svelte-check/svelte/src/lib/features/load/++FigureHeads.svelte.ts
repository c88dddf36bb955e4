///<reference types="svelte" />
import { m } from '#messages';
import { AGES } from '#domain/task-ages';
import { AGE_NAMES } from '$lib/ui/words.ts';
import { COLUMNS } from './columns.ts';

// Each number says itself what it is to who hears it; these are for eyes, where there is room for a table.
type Props = { first: string };
function $$render() {
  const { first }: Props = $props();

  const heads = $derived([
    ...AGES.map((age) => AGE_NAMES[age]()),
    m.load_longest(),
    m.load_overdue(),
    m.load_came(),
    m.load_ended(),
  ]);
  async () => {
    {
      svelteHTML.createElement('div', {
        'aria-hidden': `true`,
        class: [
          'sticky top-0 z-[1] hidden items-end gap-x-1 border-b border-line bg-paper px-3 py-1.5 text-2xs font-semibold text-soft lg:grid',
          COLUMNS,
        ],
      });
      {
        svelteHTML.createElement('span', {});
        first;
      }
      for (let head of __sveltets_2_ensureArray(heads)) {
        let index = 1;
        index;
        {
          svelteHTML.createElement('span', { class: `text-center hyphens-auto` });
          head;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const FigureHeads__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FigureHeads__SvelteComponent_ = ReturnType<typeof FigureHeads__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FigureHeads__SvelteComponent_;
