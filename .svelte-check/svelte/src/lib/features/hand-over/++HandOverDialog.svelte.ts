///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { load } from '$lib/store/queries/load.ts';
import type { Handed } from './handed.ts';
import { mutate } from '$lib/sync/mutate.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { attempt } from '$lib/ui/attempt.ts';
import Avatar from '$lib/ui/Avatar.svelte';
import Badge from '$lib/ui/Badge.svelte';
import Dialog from '$lib/ui/Dialog.svelte';
import { loadWords } from '$lib/ui/load-words.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import { toast } from '$lib/ui/toast.ts';
import { candidatesFor, type Candidate } from './candidates.ts';

type Props = { task: Handed; onClose: () => void };
function $$render() {
  const { task, onClose }: Props = $props();

  const people = live((store) => directory(store));
  const burdens = live((store) => load(store));
  const candidates = $derived(
    people.current === undefined || burdens.current === undefined
      ? undefined
      : candidatesFor(task.teamId, people.current, burdens.current),
  );
  const groups = $derived([
    { title: m.waiting_this_team(), people: candidates?.filter((one) => one.inTeam) ?? [] },
    { title: m.waiting_every_team(), people: candidates?.filter((one) => !one.inTeam) ?? [] },
  ]);

  async function give({ id: employeeId, name }: Candidate) {
    // Read first: closing takes the task away.
    const { taskId, requestId, clientId } = task;
    onClose();
    const given = await attempt(() => mutate('task.handover', { taskId, requestId, clientId, employeeId }), {
      refused: m.waiting_refused,
      failed: m.waiting_store_failed,
    });
    if (given) toast.success(status.online ? m.waiting_given({ name }) : m.waiting_given_offline({ name }));
  }
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
          title: m.waiting_hand_out_to(),
          description: m.waiting_hand_out_text({ client: task.clientName, subject: task.about }),
          closeLabel: m.shell_close(),
          onOpenChange: (open) => {
            if (!open) onClose();
          },
        },
      });
      if (candidates === undefined) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.load_loading(), rows: 4 } });
        }
      } else if (candidates.length === 0) {
        {
          svelteHTML.createElement('p', { class: `py-6 text-center text-sm text-soft` });
          m.waiting_nobody();
        }
      }
      for (let group of __sveltets_2_ensureArray(groups)) {
        group.title;
        if (group.people.length > 0) {
          {
            svelteHTML.createElement('h3', { class: `mt-2 mb-1 text-xs font-semibold text-soft` });
            group.title;
          }
          {
            svelteHTML.createElement('ul', { class: `-mx-2` });
            for (let person of __sveltets_2_ensureArray(group.people)) {
              person.id;
              {
                svelteHTML.createElement('li', {});
                {
                  svelteHTML.createElement('button', {
                    type: `button`,
                    class: `flex min-h-14 w-full items-center gap-3 rounded-md px-2 py-2 text-left focus-inset transition-colors hover:bg-hover`,
                    onclick: () => void give(person),
                  });
                  {
                    const $$_ratavA4C = __sveltets_2_ensureComponent(Avatar);
                    new $$_ratavA4C({ target: __sveltets_2_any(), props: { name: person.name, seed: person.id } });
                  }
                  {
                    svelteHTML.createElement('span', { class: `min-w-0 flex-1 truncate font-semibold` });
                    person.name;
                  }
                  if (person.away) {
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
                  if (person.full && person.capacity !== 0) {
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
                  {
                    svelteHTML.createElement('span', { class: `shrink-0 text-sm text-soft tabular-nums` });
                    loadWords(person);
                  }
                }
              }
            }
          }
        }
      }
      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const HandOverDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type HandOverDialog__SvelteComponent_ = ReturnType<typeof HandOverDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default HandOverDialog__SvelteComponent_;
