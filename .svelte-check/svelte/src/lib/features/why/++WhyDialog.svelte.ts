///<reference types="svelte" />
import { m } from '#messages';
import type { Task } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { readReceipt, type Why } from '$lib/sync/receipt.ts';
import Avatar from '$lib/ui/Avatar.svelte';
import Badge from '$lib/ui/Badge.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import Dialog from '$lib/ui/Dialog.svelte';
import { loadWords } from '$lib/ui/load-words.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import { shortTime } from '$lib/ui/time.ts';
import Decline from './Decline.svelte';
import { inOrder, whyWords } from './why-words.ts';

type Props = {
  task: Task;
  title: string;
  onClose: () => void;
  /** Whose it is may give it back; null for everybody else. */
  onDeclined: (() => void) | null;
};
function $$render() {
  const { task, title, onClose, onDeclined }: Props = $props();

  const people = live((store) => directory(store));
  const names = $derived(new Map(people.current?.employees.map(({ id, name }) => [id, name])));
  const nameOf = (id: string) => names.get(id) ?? id;
  const reading = $derived(readReceipt(task.id));

  const measure = (why: Why, { turn, weight, load }: Why['candidates'][number]) => {
    if (why.policy === 'in-turn') return m.why_turn({ turn });
    return weight === load ? null : m.why_weight({ weight });
  };
  async () => {
    {
      const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
      new $$_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open: true,
          title,
          closeLabel: m.shell_close(),
          onOpenChange: (open) => !open && onClose(),
        },
      });
      if (task.passes?.length > 0) {
        {
          svelteHTML.createElement('h3', { class: `mb-1 text-xs font-semibold text-soft` });
          m.why_passed();
        }
        {
          svelteHTML.createElement('ul', { class: `mb-4 flex flex-col gap-1 text-sm` });
          for (let { employeeId, words, at } of __sveltets_2_ensureArray(task.passes)) {
            at;
            {
              svelteHTML.createElement('li', { class: `wrap-anywhere` });
              m.why_declined({ name: nameOf(employeeId), words });
            }
          }
        }
      }
      {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.office_loading(), rows: 3 } });
        }
        const $$_value = await reading;
        {
          const answer = $$_value;
          if (answer.kind === 'ok') {
            const why = answer.value;
            {
              svelteHTML.createElement('div', { class: `flex flex-col gap-1.5` });
              for (let sentence of __sveltets_2_ensureArray(whyWords(why, task.assigneeId, nameOf))) {
                let at = 1;
                at;
                {
                  svelteHTML.createElement('p', { class: at === 0 ? 'text-pretty' : 'text-sm text-pretty text-soft' });
                  sentence;
                }
              }
              {
                svelteHTML.createElement('p', { class: `text-xs text-soft` });
                m.why_decided({ time: shortTime(why.decidedAt, clock.now) });
              }
            }
            {
              svelteHTML.createElement('h3', { class: `mt-4 mb-1 text-xs font-semibold text-soft` });
              m.why_candidates();
            }
            {
              svelteHTML.createElement('ol', { class: `-mx-2` });
              for (let one of __sveltets_2_ensureArray(inOrder(why))) {
                one.employeeId;
                const able = why.ranking.includes(one.employeeId);
                const measured = measure(why, one);
                {
                  svelteHTML.createElement('li', {
                    class: ['flex min-h-12 items-center gap-3 rounded-md px-2 py-1.5', !able && 'opacity-70'],
                  });
                  {
                    const $$_ratavA3C = __sveltets_2_ensureComponent(Avatar);
                    new $$_ratavA3C({
                      target: __sveltets_2_any(),
                      props: { name: nameOf(one.employeeId), seed: one.employeeId },
                    });
                  }
                  {
                    svelteHTML.createElement('span', { class: `min-w-0 flex-1 truncate font-semibold` });
                    nameOf(one.employeeId);
                  }
                  if (!one.active) {
                    {
                      const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
                      new $$_egdaB3C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                        },
                      });
                      m.why_inactive();
                      Badge;
                    }
                  } else if (one.passed) {
                    {
                      const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
                      new $$_egdaB3C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                        },
                      });
                      m.why_had_it();
                      Badge;
                    }
                  } else if (one.away) {
                    {
                      const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
                      new $$_egdaB3C({
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
                  } else if (!able && why.policy !== 'by-hand') {
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
                      m.load_badge_full();
                      Badge;
                    }
                  }
                  {
                    svelteHTML.createElement('span', { class: `shrink-0 text-right text-sm text-soft tabular-nums` });
                    loadWords({ open: one.load, capacity: one.capacity });
                    if (measured !== null) {
                      {
                        svelteHTML.createElement('span', { class: `block text-xs` });
                        measured;
                      }
                    }
                  }
                }
              }
            }
          } else if (answer.kind === 'refused' && answer.code === 'receipt.absent') {
            {
              svelteHTML.createElement('p', {});
              m.why_by_hand();
            }
          } else {
            {
              svelteHTML.createElement('p', { class: `text-soft` });
              m.why_offline();
            }
          }
        }
      }
      if (onDeclined !== null) {
        {
          const $$_enilceD1C = __sveltets_2_ensureComponent(Decline);
          new $$_enilceD1C({ target: __sveltets_2_any(), props: { task, onDeclined } });
        }
      }
      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const WhyDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WhyDialog__SvelteComponent_ = ReturnType<typeof WhyDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WhyDialog__SvelteComponent_;
