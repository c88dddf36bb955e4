///<reference types="svelte" />
import { m } from '#messages';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import { page } from '$app/state';
import NotHere from '$lib/features/conversation/NotHere.svelte';
import { lastList } from '$lib/features/shell/last-list.svelte.ts';
import { live } from '$lib/store/live.svelte.ts';
import { taskById } from '$lib/store/queries/tasks.ts';
import { session } from '$lib/sync/session.svelte.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import TaskDesk from './TaskDesk.svelte';
function $$render() {
  const taskId = $derived(page.params['taskId'] ?? '');
  // With its id, because the task before stays until this one is read.
  const found = live(async (store) => ({ taskId, task: await taskById(store, taskId) }));
  const task = $derived(found.current?.taskId === taskId ? found.current.task : undefined);
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.thread_title());
      }
    }

    if (task === undefined || session.me === null) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.thread_loading(), rows: 4 } });
      }
    } else if (task === null) {
      {
        const $$_ereHtoN0C = __sveltets_2_ensureComponent(NotHere);
        new $$_ereHtoN0C({ target: __sveltets_2_any(), props: { backHref: lastList.href } });
      }
    } else {
      task.id;
      {
        {
          const $$_kseDksaT0C = __sveltets_2_ensureComponent(TaskDesk);
          new $$_kseDksaT0C({ target: __sveltets_2_any(), props: { task, me: session.me } });
        }
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
