///<reference types="svelte" />
import { m } from '#messages';
import Badge from '$lib/ui/Badge.svelte';
import { NOBODY } from '$lib/store/tables.ts';
import { toAddress } from '$lib/ui/lists/task-filter.ts';
import type { Counts } from './counts.ts';
import { isFree, takesTasks, type Burden } from './load-view.ts';
import LoadRow from './LoadRow.svelte';

type Props = { team: { id: string; name: string }; counts: Counts; members: readonly Burden[] };
function $$render() {
  const { team, counts, members }: Props = $props();

  const free = $derived(`${members.filter(isFree).length}/${members.filter(takesTasks).length}`);
  async () => {
    {
      const $$_woRdaoL0C = __sveltets_2_ensureComponent(LoadRow);
      new $$_woRdaoL0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          name: team.name,
          counts,
          of: { teamId: team.id },
        },
      });
      {
        svelteHTML.createElement('span', { class: `flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 py-1` });
        {
          svelteHTML.createElement('a', {
            href: toAddress({ shown: 'open', teamId: team.id }),
            class: `-mx-1 inline-flex min-h-tap min-w-0 items-center gap-2 rounded-md px-1 font-semibold focus-inset hover:bg-hover`,
          });
          {
            svelteHTML.createElement('span', { class: `truncate` });
            team.name;
          }
          {
            svelteHTML.createElement('span', { class: `text-sm tabular-nums` });
            m.load_open_of({ open: counts.open });
          }
        }
        if (counts.waiting > 0) {
          {
            svelteHTML.createElement('a', {
              href: toAddress({ shown: 'open', teamId: team.id, assigneeId: NOBODY }),
              class: `inline-flex min-h-tap items-center rounded-md focus-inset`,
            });
            {
              const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
              new $$_egdaB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: `warn`,
                },
              });
              m.load_waiting_of({ count: counts.waiting });
              Badge;
            }
          }
        }
        {
          svelteHTML.createElement('span', { class: `text-xs text-soft` });
          m.load_free();
          free;
        }
      }
      LoadRow;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const TeamRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TeamRow__SvelteComponent_ = ReturnType<typeof TeamRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TeamRow__SvelteComponent_;
