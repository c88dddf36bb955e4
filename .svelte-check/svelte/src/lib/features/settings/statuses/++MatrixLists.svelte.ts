///<reference types="svelte" />
import { m } from '#messages';
import StatusBadge from '$lib/ui/StatusBadge.svelte';
import { statusName } from '$lib/ui/words.ts';
import Undo2 from '@lucide/svelte/icons/undo-2';
import { cellLabel } from './cell-label.ts';
import type { MatrixProps } from './matrix-props.ts';
import { columnsOf, isBack, rowsOf } from './matrix-draft.ts';
function $$render() {
  const { statuses, kind, label, isTicked, onTick }: MatrixProps = $props();

  const columns = $derived(columnsOf(statuses, kind));
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex flex-col gap-4`, role: `group`, 'aria-label': label });
      for (let from of __sveltets_2_ensureArray(rowsOf(statuses, kind))) {
        from.id;
        {
          svelteHTML.createElement('fieldset', { class: `rounded-lg border border-line px-3 pb-1` });
          {
            svelteHTML.createElement('legend', { class: `px-1 text-xs text-soft` });
            m.statuses_from();
            {
              const $$_egdaBsutatS3C = __sveltets_2_ensureComponent(StatusBadge);
              new $$_egdaBsutatS3C({ target: __sveltets_2_any(), props: { status: from.id } });
            }
            if (!from.active) {
              m.statuses_retired();
            }
          }
          for (let to of __sveltets_2_ensureArray(columns.filter(({ id }) => id !== from.id))) {
            to.id;
            const back = isBack(statuses, from, to);
            {
              svelteHTML.createElement('label', {
                class: `flex min-h-tap cursor-pointer items-center gap-3 border-b border-line last:border-0`,
              });
              {
                svelteHTML.createElement('input', {
                  type: `checkbox`,
                  class: `size-5 shrink-0`,
                  'aria-label': cellLabel(statusName(from), statusName(to), back),
                  checked: isTicked({ kind, from: from.id, to: to.id }),
                  onchange: (event) => onTick({ kind, from: from.id, to: to.id }, event.currentTarget.checked),
                });
              }
              {
                svelteHTML.createElement('span', { class: `flex min-w-0 flex-1` });
                {
                  const $$_egdaBsutatS4C = __sveltets_2_ensureComponent(StatusBadge);
                  new $$_egdaBsutatS4C({ target: __sveltets_2_any(), props: { status: to.id } });
                }
              }
              if (back) {
                {
                  svelteHTML.createElement('span', { class: `flex items-center gap-1 text-2xs text-soft` });
                  {
                    const $$_2odnU4C = __sveltets_2_ensureComponent(Undo2);
                    new $$_2odnU4C({ target: __sveltets_2_any(), props: { class: `size-3`, 'aria-hidden': `true` } });
                  }
                  m.statuses_back();
                }
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as MatrixProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const MatrixLists__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MatrixLists__SvelteComponent_ = ReturnType<typeof MatrixLists__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MatrixLists__SvelteComponent_;
