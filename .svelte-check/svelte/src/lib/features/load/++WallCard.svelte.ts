///<reference types="svelte" />
import { m } from '#messages';
import { clock } from '$lib/ui/clock.svelte.ts';
import { toAddress } from '$lib/ui/lists/task-filter.ts';
import { loadWords } from '$lib/ui/load-words.ts';
import { ago } from '$lib/ui/time.ts';
import type { Person } from './board.svelte.ts';
import LoadBar from './LoadBar.svelte';
import { fillOf } from './load-view.ts';

type Props = {
  person: Person;
  busiest: number;
  /** There is room for more than the name and the number. */
  roomy: boolean;
  /** Null: not known. */
  present: boolean | null;
};
function $$render() {
  const { person, busiest, roomy, present }: Props = $props();

  const { id, name, away, open, counts } = $derived(person);
  const fill = $derived(fillOf(person, busiest));
  const EDGES = { free: 'border-line', busy: 'border-warn', full: 'border-warn', over: 'border-danger' } as const;
  /** Said in words, as colours are not for everybody. */
  const standing = $derived.by(() => {
    if (away) return m.load_badge_away();
    if (fill.level === 'over') return m.load_badge_over();
    if (fill.level === 'full') return m.load_badge_full();
    return present === false ? m.load_absent() : '';
  });
  async () => {
    {
      svelteHTML.createElement('li', {});
      {
        svelteHTML.createElement('a', {
          href: toAddress({ shown: 'open', assigneeId: id }),
          class: [
            'flex flex-col gap-1 rounded-lg border-2 bg-card px-3 py-2 hover:bg-hover',
            away ? 'border-dashed border-edge' : EDGES[fill.level],
          ],
        });
        {
          svelteHTML.createElement('span', { class: `flex items-baseline gap-2` });
          {
            svelteHTML.createElement('span', { class: ['min-w-0 flex-1 truncate font-semibold', !roomy && 'text-xs'] });
            name;
          }
          if (roomy) {
            {
              svelteHTML.createElement('span', { class: `shrink-0 text-xs text-soft` });
              standing;
            }
          }
          {
            svelteHTML.createElement('span', {
              class: ['shrink-0 font-display tabular-nums', roomy ? 'text-2xl' : 'text-base'],
              title: loadWords(person),
            });
            open;
          }
        }
        {
          const $$_raBdaoL2C = __sveltets_2_ensureComponent(LoadBar);
          new $$_raBdaoL2C({ target: __sveltets_2_any(), props: { fill, muted: away } });
        }
        if (roomy) {
          {
            svelteHTML.createElement('span', { class: `flex justify-between gap-2 text-xs text-soft` });
            {
              svelteHTML.createElement('span', { class: `truncate` });
              loadWords(person);
            }
            if (counts.oldest !== null) {
              {
                svelteHTML.createElement('span', { class: `shrink-0` });
                ago(counts.oldest.createdAt, clock.now);
              }
            }
          }
        } else if (standing !== '') {
          {
            svelteHTML.createElement('span', { class: `sr-only` });
            standing;
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const WallCard__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WallCard__SvelteComponent_ = ReturnType<typeof WallCard__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WallCard__SvelteComponent_;
