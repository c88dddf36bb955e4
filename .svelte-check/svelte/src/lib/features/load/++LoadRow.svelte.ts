///<reference types="svelte" />
import { m } from '#messages';
import type { ListFilter } from '$lib/ui/lists/task-filter.ts';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import type { Snippet } from 'svelte';
import { COLUMNS } from './columns.ts';
import type { Counts } from './counts.ts';
import Figures from './Figures.svelte';
import KindTable from './KindTable.svelte';

type Props = {
  name: string;
  counts: Counts;
  /** Whose work is counted. */
  of: Pick<ListFilter, 'assigneeId' | 'teamId'>;
  /** Who it is, and what is said of them beside the numbers. */
  children: Snippet;
};
function $$render() {
  const { name, counts, of, children }: Props = $props();

  const id = $props.id();
  let opened = $state(false);
  async () => {
    {
      svelteHTML.createElement('li', {
        class: `border-b border-line [contain-intrinsic-size:auto_5rem] [content-visibility:auto]`,
      });
      {
        svelteHTML.createElement('div', {
          class: ['grid grid-cols-[minmax(0,1fr)_2.75rem] items-center gap-x-1 px-3 py-2', COLUMNS],
        });
        __sveltets_2_ensureSnippet(children());
        {
          svelteHTML.createElement('div', {
            class: [
              'grid-cols-4 gap-y-2 max-lg:order-last max-lg:col-span-2 max-lg:pt-2 lg:contents',
              opened ? 'grid' : 'hidden',
            ],
          });
          {
            const $$_serugiF3C = __sveltets_2_ensureComponent(Figures);
            new $$_serugiF3C({ target: __sveltets_2_any(), props: { name, counts, of } });
          }
        }
        {
          svelteHTML.createElement('button', {
            type: `button`,
            'aria-expanded': opened,
            'aria-controls': `${id}-more`,
            'aria-label': m.load_more({ name }),
            class: `inline-flex size-tap items-center justify-center rounded-md text-soft focus-inset hover:bg-hover hover:text-ink`,
            onclick: () => (opened = !opened),
          });
          {
            const $$_nwoDnorvehC3C = __sveltets_2_ensureComponent(ChevronDown);
            new $$_nwoDnorvehC3C({
              target: __sveltets_2_any(),
              props: { 'aria-hidden': `true`, class: ['size-5 transition-transform', opened && 'rotate-180'] },
            });
          }
        }
      }
      {
        svelteHTML.createElement('div', {
          id: `${id}-more`,
          class: opened ? 'px-3 pb-3 lg:ml-auto lg:max-w-2xl' : 'hidden',
        });
        if (opened) {
          {
            const $$_elbaTdniK2C = __sveltets_2_ensureComponent(KindTable);
            new $$_elbaTdniK2C({ target: __sveltets_2_any(), props: { counts, of, label: m.load_kinds_of({ name }) } });
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LoadRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LoadRow__SvelteComponent_ = ReturnType<typeof LoadRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LoadRow__SvelteComponent_;
