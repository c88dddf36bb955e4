///<reference types="svelte" />
import { m } from '#messages';
import StatusBadge from '$lib/ui/StatusBadge.svelte';
import { statusName } from '$lib/ui/words.ts';
import Undo2 from '@lucide/svelte/icons/undo-2';
import { arrowCells } from './arrow-cells.ts';
import type { MatrixProps } from './matrix-props.ts';
import { columnsOf, isBack, rowsOf } from './matrix-draft.ts';
import { cellLabel } from './cell-label.ts';
function $$render() {
  const { statuses, kind, label, isTicked, onTick }: MatrixProps = $props();

  const rows = $derived(rowsOf(statuses, kind));
  const columns = $derived(columnsOf(statuses, kind));
  async () => {
    {
      svelteHTML.createElement('div', { class: `overflow-x-auto rounded-lg border border-line` });
      {
        svelteHTML.createElement('table', {
          class: `w-full border-collapse text-sm`,
          'aria-label': label,
          [Symbol('@attach')]: arrowCells,
        });
        {
          svelteHTML.createElement('thead', {});
          {
            svelteHTML.createElement('tr', { class: `border-b border-line bg-sunken` });
            {
              svelteHTML.createElement('th', {
                scope: `col`,
                class: `sticky left-0 z-10 bg-sunken px-3 py-2 text-left text-xs font-semibold text-soft`,
              });
              m.statuses_from_to();
            }
            for (let to of __sveltets_2_ensureArray(columns)) {
              to.id;
              {
                svelteHTML.createElement('th', { scope: `col`, class: `max-w-36 px-2 py-2 align-bottom` });
                {
                  const $$_egdaBsutatS5C = __sveltets_2_ensureComponent(StatusBadge);
                  new $$_egdaBsutatS5C({ target: __sveltets_2_any(), props: { status: to.id } });
                }
              }
            }
          }
        }
        {
          svelteHTML.createElement('tbody', {});
          for (let from of __sveltets_2_ensureArray(rows)) {
            from.id;
            {
              svelteHTML.createElement('tr', { class: `border-b border-line last:border-0` });
              {
                svelteHTML.createElement('th', {
                  scope: `row`,
                  class: `sticky left-0 z-10 max-w-44 bg-card px-3 py-1 text-left lg:bg-paper`,
                });
                {
                  const $$_egdaBsutatS5C = __sveltets_2_ensureComponent(StatusBadge);
                  new $$_egdaBsutatS5C({ target: __sveltets_2_any(), props: { status: from.id } });
                }
                if (!from.active) {
                  {
                    svelteHTML.createElement('span', { class: `block text-2xs font-normal text-soft` });
                    m.statuses_retired();
                  }
                }
              }
              for (let to of __sveltets_2_ensureArray(columns)) {
                to.id;
                {
                  svelteHTML.createElement('td', { class: `p-0 text-center` });
                  if (to.id !== from.id) {
                    const back = isBack(statuses, from, to);
                    {
                      svelteHTML.createElement('label', {
                        class: `relative mx-auto flex size-tap cursor-pointer items-center justify-center rounded-md hover:bg-hover`,
                      });
                      {
                        svelteHTML.createElement('input', {
                          type: `checkbox`,
                          class: `size-5`,
                          'aria-label': cellLabel(statusName(from), statusName(to), back),
                          checked: isTicked({ kind, from: from.id, to: to.id }),
                          onchange: (event) => onTick({ kind, from: from.id, to: to.id }, event.currentTarget.checked),
                        });
                      }
                      if (back) {
                        {
                          const $$_2odnU6C = __sveltets_2_ensureComponent(Undo2);
                          new $$_2odnU6C({
                            target: __sveltets_2_any(),
                            props: { class: `absolute top-0.5 right-0.5 size-3 text-soft`, 'aria-hidden': `true` },
                          });
                        }
                      }
                    }
                  } else {
                    {
                      svelteHTML.createElement('span', { class: `text-faint`, 'aria-hidden': `true` });
                    }
                  }
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
const MatrixTable__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MatrixTable__SvelteComponent_ = ReturnType<typeof MatrixTable__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MatrixTable__SvelteComponent_;
