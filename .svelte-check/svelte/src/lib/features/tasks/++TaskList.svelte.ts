///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import type { TaskRow as Row } from '$lib/store/queries/tasks.ts';
import { status } from '$lib/sync/status.svelte.ts';
import LongList from '$lib/ui/lists/LongList.svelte';
import type { Paged } from '$lib/ui/lists/paged.ts';
import type { Snippet } from 'svelte';
import TaskRow from './TaskRow.svelte';

type Props = {
  list: Paged<Row>;
  /** Shown when there is nothing, once that is certain. */
  empty: Snippet;
  showHolder?: boolean;
};
function $$render() {
  const { list, empty, showHolder = false }: Props = $props();
  async () => {
    {
      const $$_tsiLgnoL0C = __sveltets_2_ensureComponent(LongList);
      const $$_tsiLgnoL0 = new $$_tsiLgnoL0C({
        target: __sveltets_2_any(),
        props: {
          list,
          empty,
          filling: status.filling,
          loadingLabel: m.list_loading(),
          row: (task) => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_woRksaT0C = __sveltets_2_ensureComponent(TaskRow);
                new $$_woRksaT0C({
                  target: __sveltets_2_any(),
                  props: { task, showHolder, current: page.params['taskId'] === task.id },
                });
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { row } = $$_tsiLgnoL0.$$prop_def; /*Ωignore_endΩ*/

      LongList;
    }

    if (!list.isEmpty) {
      {
        svelteHTML.createElement('div', { class: `h-20 md:hidden` });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const TaskList__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TaskList__SvelteComponent_ = ReturnType<typeof TaskList__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TaskList__SvelteComponent_;
