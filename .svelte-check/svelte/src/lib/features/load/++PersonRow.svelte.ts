///<reference types="svelte" />
import { m } from '#messages';
import Avatar from '$lib/ui/Avatar.svelte';
import Badge from '$lib/ui/Badge.svelte';
import { toAddress } from '$lib/ui/lists/task-filter.ts';
import { loadWords } from '$lib/ui/load-words.ts';
import type { Person } from './board.svelte.ts';
import LoadBar from './LoadBar.svelte';
import LoadRow from './LoadRow.svelte';
import { fillOf } from './load-view.ts';
import PresenceDot from './PresenceDot.svelte';

type Props = {
  person: Person;
  busiest: number;
  teams: string;
  /** Null: not known. */
  present: boolean | null;
};
function $$render() {
  const { person, busiest, teams, present }: Props = $props();

  const { id, name, away, counts } = $derived(person);
  const fill = $derived(fillOf(person, busiest));
  async () => {
    {
      const $$_woRdaoL0C = __sveltets_2_ensureComponent(LoadRow);
      new $$_woRdaoL0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          name,
          counts,
          of: { assigneeId: id },
        },
      });
      {
        svelteHTML.createElement('a', {
          href: toAddress({ shown: 'open', assigneeId: id }),
          class: `-mx-1 flex min-h-16 min-w-0 items-center gap-3 rounded-lg px-1 focus-inset hover:bg-hover`,
        });
        {
          svelteHTML.createElement('span', { class: `relative` });
          {
            const $$_ratavA3C = __sveltets_2_ensureComponent(Avatar);
            new $$_ratavA3C({ target: __sveltets_2_any(), props: { name, seed: id } });
          }
          if (!away) {
            {
              const $$_toDecneserP3C = __sveltets_2_ensureComponent(PresenceDot);
              new $$_toDecneserP3C({ target: __sveltets_2_any(), props: { present } });
            }
          }
        }
        {
          svelteHTML.createElement('span', { class: `flex min-w-0 flex-1 flex-col gap-1` });
          {
            svelteHTML.createElement('span', { class: `flex items-baseline gap-2` });
            {
              svelteHTML.createElement('span', { class: `min-w-0 flex-1 truncate font-semibold` });
              name;
            }
            if (away) {
              {
                const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
                new $$_egdaB4C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    tone: `info`,
                  },
                });
                m.load_badge_away();
                Badge;
              }
            }
            if (fill.level === 'full') {
              {
                const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
                new $$_egdaB4C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    tone: `warn`,
                  },
                });
                m.load_badge_full();
                Badge;
              }
            }
            if (fill.level === 'over') {
              {
                const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
                new $$_egdaB4C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    tone: `danger`,
                  },
                });
                m.load_badge_over();
                Badge;
              }
            }
            {
              svelteHTML.createElement('span', { class: `shrink-0 text-sm font-semibold tabular-nums` });
              loadWords(person);
            }
          }
          {
            const $$_raBdaoL3C = __sveltets_2_ensureComponent(LoadBar);
            new $$_raBdaoL3C({ target: __sveltets_2_any(), props: { fill, muted: away } });
          }
          {
            svelteHTML.createElement('span', { class: `truncate text-xs text-soft` });
            teams;
          }
        }
      }
      LoadRow;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const PersonRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PersonRow__SvelteComponent_ = ReturnType<typeof PersonRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PersonRow__SvelteComponent_;
