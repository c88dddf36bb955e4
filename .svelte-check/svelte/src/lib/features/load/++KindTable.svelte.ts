///<reference types="svelte" />
import { m } from '#messages';
import type { RequestType } from '#domain/model';
import { AGES } from '#domain/task-ages';
import { toAddress, type ListFilter } from '$lib/ui/lists/task-filter.ts';
import { AGE_NAMES, requestType } from '$lib/ui/words.ts';
import Count from './Count.svelte';
import type { Counts } from './counts.ts';

type Props = {
  counts: Counts;
  /** Whose work is counted. */
  of: Pick<ListFilter, 'assigneeId' | 'teamId'>;
  label: string;
};
function $$render() {
  const line /*Ωignore_positionΩ*/ = (
    name: string,
    numbers: readonly number[],
    type: RequestType | undefined,
  )/*Ωignore_startΩ*/ : ReturnType<import('svelte').Snippet> /*Ωignore_endΩ*/ => {
    async () /*Ωignore_positionΩ*/ => {
      {
        svelteHTML.createElement('th', { scope: `row`, class: `py-0.5 pr-2 text-left font-normal break-words` });
        name;
      }
      for (let age of __sveltets_2_ensureArray(AGES)) {
        let index = 1;
        age;
        {
          svelteHTML.createElement('td', {});
          {
            const $$_tnuoC1C = __sveltets_2_ensureComponent(Count);
            new $$_tnuoC1C({
              target: __sveltets_2_any(),
              props: {
                value: numbers[index] ?? 0,
                label: `${name}, ${AGE_NAMES[age]()}`,
                href: address({ type, age }),
              },
            });
          }
        }
      }
      {
        svelteHTML.createElement('td', {});
        {
          const $$_tnuoC1C = __sveltets_2_ensureComponent(Count);
          new $$_tnuoC1C({
            target: __sveltets_2_any(),
            props: { value: sum(numbers), label: `${name}, ${m.load_total()}`, href: address({ type }) },
          });
        }
      }
    };
    return __sveltets_2_any(0);
  };

  const { counts, of, label }: Props = $props();

  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const kinds = $derived([...counts.kinds].sort(([, a], [, b]) => sum(b) - sum(a)));
  const address = (more: Partial<ListFilter>) => toAddress({ shown: 'open', ...of, ...more });
  async () => {
    {
      svelteHTML.createElement('table', { class: `w-full table-fixed text-sm`, 'aria-label': label });
      {
        svelteHTML.createElement('thead', {});
        {
          svelteHTML.createElement('tr', { class: `text-2xs text-soft` });
          {
            svelteHTML.createElement('th', { scope: `col`, class: `w-[30%] pb-1 text-left font-semibold` });
            m.load_kind();
          }
          for (let age of __sveltets_2_ensureArray(AGES)) {
            age;
            {
              svelteHTML.createElement('th', {
                scope: `col`,
                class: `px-0.5 pb-1 text-center align-bottom font-semibold break-words`,
              });
              AGE_NAMES[age]();
            }
          }
          {
            svelteHTML.createElement('th', {
              scope: `col`,
              class: `px-0.5 pb-1 text-center align-bottom font-semibold`,
            });
            m.load_sum();
          }
        }
      }
      {
        svelteHTML.createElement('tbody', {});
        for (let [type, numbers] of __sveltets_2_ensureArray(kinds)) {
          type;
          {
            svelteHTML.createElement('tr', { class: `border-t border-line` });
            __sveltets_2_ensureSnippet(line(requestType(type), numbers, type));
          }
        }
        {
          svelteHTML.createElement('tr', { class: `border-t border-edge` });
          __sveltets_2_ensureSnippet(line(m.load_every_kind(), counts.ages, undefined));
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const KindTable__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type KindTable__SvelteComponent_ = ReturnType<typeof KindTable__SvelteComponent_>;
/*Ωignore_endΩ*/ export default KindTable__SvelteComponent_;
