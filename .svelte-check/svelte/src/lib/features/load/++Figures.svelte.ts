///<reference types="svelte" />
import { m } from '#messages';
import { AGES } from '#domain/task-ages';
import { clock } from '$lib/ui/clock.svelte.ts';
import { toAddress, type ListFilter } from '$lib/ui/lists/task-filter.ts';
import { ago } from '$lib/ui/time.ts';
import { AGE_NAMES } from '$lib/ui/words.ts';
import type { Snippet } from 'svelte';
import Count from './Count.svelte';
import type { Counts } from './counts.ts';

type Props = {
  name: string;
  counts: Counts;
  /** Whose work is counted. */
  of: Pick<ListFilter, 'assigneeId' | 'teamId'>;
};
function $$render() {
  const cell /*Ωignore_positionΩ*/ = (
    title: string,
    value: Snippet,
  )/*Ωignore_startΩ*/ : ReturnType<import('svelte').Snippet> /*Ωignore_endΩ*/ => {
    async () /*Ωignore_positionΩ*/ => {
      {
        svelteHTML.createElement('span', { class: `flex min-w-0 flex-col items-center` });
        {
          svelteHTML.createElement('span', {
            'aria-hidden': `true`,
            class: `max-w-full truncate text-2xs text-soft lg:hidden`,
          });
          title;
        }
        __sveltets_2_ensureSnippet(value());
      }
    };
    return __sveltets_2_any(0);
  };
  const longest /*Ωignore_positionΩ*/ = ()/*Ωignore_startΩ*/ : ReturnType<
    import('svelte').Snippet
  > /*Ωignore_endΩ*/ => {
    async () /*Ωignore_positionΩ*/ => {
      if (counts.oldest === null) {
        {
          svelteHTML.createElement('span', { class: `flex min-h-tap items-center text-faint pointer-fine:min-h-8` });
          {
            svelteHTML.createElement('span', { class: `sr-only` });
            name;
            m.load_longest();
          }
        }
      } else {
        {
          svelteHTML.createElement('a', {
            href: `/app/tasks/${counts.oldest.id}`,
            'aria-label': `${name}, ${m.load_longest()}: ${ago(counts.oldest.createdAt, clock.now)}`,
            class: `flex min-h-tap max-w-full items-center rounded-md px-1 text-sm whitespace-nowrap underline decoration-line underline-offset-4 focus-inset hover:bg-hover pointer-fine:min-h-8`,
          });
          {
            svelteHTML.createElement('span', { class: `truncate` });
            ago(counts.oldest.createdAt, clock.now);
          }
        }
      }
    };
    return __sveltets_2_any(0);
  };
  const overdue /*Ωignore_positionΩ*/ = ()/*Ωignore_startΩ*/ : ReturnType<
    import('svelte').Snippet
  > /*Ωignore_endΩ*/ => {
    async () /*Ωignore_positionΩ*/ => {
      {
        const $$_tnuoC0C = __sveltets_2_ensureComponent(Count);
        new $$_tnuoC0C({
          target: __sveltets_2_any(),
          props: {
            value: counts.overdue,
            label: `${name}, ${m.load_overdue()}`,
            href: address({ shown: 'overdue' }),
            tone: `danger`,
          },
        });
      }
    };
    return __sveltets_2_any(0);
  };
  const came /*Ωignore_positionΩ*/ = ()/*Ωignore_startΩ*/ : ReturnType<import('svelte').Snippet> /*Ωignore_endΩ*/ => {
    async () /*Ωignore_positionΩ*/ => {
      {
        const $$_tnuoC0C = __sveltets_2_ensureComponent(Count);
        new $$_tnuoC0C({
          target: __sveltets_2_any(),
          props: { value: counts.came, label: `${name}, ${m.load_came()}`, href: address({ shown: 'came' }) },
        });
      }
    };
    return __sveltets_2_any(0);
  };
  const ended /*Ωignore_positionΩ*/ = ()/*Ωignore_startΩ*/ : ReturnType<import('svelte').Snippet> /*Ωignore_endΩ*/ => {
    async () /*Ωignore_positionΩ*/ => {
      {
        const $$_tnuoC0C = __sveltets_2_ensureComponent(Count);
        new $$_tnuoC0C({
          target: __sveltets_2_any(),
          props: { value: counts.ended, label: `${name}, ${m.load_ended()}`, href: address({ shown: 'ended' }) },
        });
      }
    };
    return __sveltets_2_any(0);
  };

  const { name, counts, of }: Props = $props();

  const address = (more: Partial<ListFilter>) => toAddress({ shown: 'open', ...of, ...more });
  async () => {
    for (let age of __sveltets_2_ensureArray(AGES)) {
      let index = 1;
      age;
      const ofAge /*Ωignore_positionΩ*/ = ()/*Ωignore_startΩ*/ : ReturnType<
        import('svelte').Snippet
      > /*Ωignore_endΩ*/ => {
        async () /*Ωignore_positionΩ*/ => {
          {
            const $$_tnuoC0C = __sveltets_2_ensureComponent(Count);
            new $$_tnuoC0C({
              target: __sveltets_2_any(),
              props: { value: counts.ages[index] ?? 0, label: `${name}, ${AGE_NAMES[age]()}`, href: address({ age }) },
            });
          }
        };
        return __sveltets_2_any(0);
      };
      __sveltets_2_ensureSnippet(cell(AGE_NAMES[age](), ofAge));
    }

    __sveltets_2_ensureSnippet(cell(m.load_longest(), longest));

    __sveltets_2_ensureSnippet(cell(m.load_overdue(), overdue));

    __sveltets_2_ensureSnippet(cell(m.load_came(), came));

    __sveltets_2_ensureSnippet(cell(m.load_ended(), ended));
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Figures__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Figures__SvelteComponent_ = ReturnType<typeof Figures__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Figures__SvelteComponent_;
