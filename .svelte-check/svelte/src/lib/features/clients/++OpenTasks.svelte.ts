///<reference types="svelte" />
import { m } from '#messages';
import type { Request, Task } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { requestType } from '$lib/ui/words.ts';
import ChevronRight from '@lucide/svelte/icons/chevron-right';

type Props = { tasks: readonly Task[]; requests: readonly Request[] };
function $$render() {
  const { tasks, requests }: Props = $props();

  const people = live((store) => directory(store));
  const holderOf = ({ assigneeId }: Task) =>
    people.current?.employees.find(({ id }) => id === assigneeId)?.name ?? m.list_nobody();
  const about = ({ requestId }: Task) => {
    const request = requests.find(({ id }) => id === requestId);
    return request === undefined ? m.thread_title() : request.subject || requestType(request.type);
  };
  async () => {
    if (tasks.length > 0) {
      {
        svelteHTML.createElement('section', { class: `mb-6 flex flex-col gap-2` });
        {
          svelteHTML.createElement('h2', { class: `text-xs font-semibold text-soft` });
          m.clients_open_tasks();
        }
        {
          svelteHTML.createElement('ul', { class: `flex flex-col gap-2` });
          for (let task of __sveltets_2_ensureArray(tasks)) {
            task.id;
            {
              svelteHTML.createElement('li', {});
              {
                svelteHTML.createElement('a', {
                  href: `/app/tasks/${task.id}`,
                  class: `flex min-h-tap items-center gap-3 rounded-lg border border-line bg-card px-4 py-2 text-sm hover:bg-hover`,
                });
                {
                  svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
                  {
                    svelteHTML.createElement('bdi', { class: `block truncate font-semibold` });
                    about(task);
                  }
                  {
                    svelteHTML.createElement('span', { class: `block truncate text-xs text-soft` });
                    holderOf(task);
                  }
                }
                {
                  const $$_thgiRnorvehC4C = __sveltets_2_ensureComponent(ChevronRight);
                  new $$_thgiRnorvehC4C({
                    target: __sveltets_2_any(),
                    props: { class: `size-4.5 shrink-0 text-soft`, 'aria-hidden': `true` },
                  });
                }
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const OpenTasks__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OpenTasks__SvelteComponent_ = ReturnType<typeof OpenTasks__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OpenTasks__SvelteComponent_;
