///<reference types="svelte" />
import { m } from '#messages';
import { getLocale } from '$lib/paraglide/runtime.js';
import { DATE_WORDS } from '$lib/ui/dates/words.ts';
import { dayNames } from '$lib/ui/dates/days.ts';
import { reasonOf } from './reasons.ts';
import type { Day } from './words.ts';

type Props = { days: readonly Day[]; errors: Readonly<Record<string, string>> };
function $$render() {
  const { days, errors }: Props = $props();

  const names = dayNames(getLocale(), DATE_WORDS[getLocale()]);
  async () => {
    {
      svelteHTML.createElement('ul', { class: `divide-y divide-line rounded-lg border border-line bg-card` });
      for (let day of __sveltets_2_ensureArray(days)) {
        let index = 1;
        index;
        const error = errors[`hours[${index}]`];
        {
          svelteHTML.createElement('li', { class: `group px-4 py-1.5` });
          {
            svelteHTML.createElement('div', { class: `flex flex-wrap items-center gap-x-3` });
            {
              svelteHTML.createElement('label', { class: `flex min-h-tap min-w-36 flex-1 items-center gap-3` });
              {
                svelteHTML.createElement('input', {
                  type: `checkbox`,
                  id: `hours[${index}]`,
                  name: `open[${index}]`,
                  checked: day.open,
                  class: `size-5 shrink-0`,
                });
              }
              {
                svelteHTML.createElement('span', { class: `first-letter:uppercase` });
                names[index];
              }
            }
            {
              svelteHTML.createElement('span', {
                class: `hidden text-soft group-has-[input[type=checkbox]:not(:checked)]:inline`,
              });
              m.office_hours_closed();
            }
            {
              svelteHTML.createElement('span', {
                class: `flex items-center gap-2 pb-1 group-has-[input[type=checkbox]:not(:checked)]:hidden max-sm:pl-8 sm:pb-0`,
              });
              {
                svelteHTML.createElement('input', {
                  type: `time`,
                  name: `from[${index}]`,
                  value: day.from,
                  'aria-label': m.setup_hours_from({ day: names[index] ?? '' }),
                  class: `min-h-tap rounded-md border border-edge bg-card px-2 tabular-nums`,
                });
              }
              {
                svelteHTML.createElement('span', { 'aria-hidden': `true`, class: `text-soft` });
              }
              {
                svelteHTML.createElement('input', {
                  type: `time`,
                  name: `to[${index}]`,
                  value: day.to,
                  'aria-label': m.setup_hours_to({ day: names[index] ?? '' }),
                  class: `min-h-tap rounded-md border border-edge bg-card px-2 tabular-nums`,
                });
              }
            }
          }
          if (error !== undefined) {
            {
              svelteHTML.createElement('p', { class: `pb-2 text-sm font-medium text-danger-ink` });
              reasonOf(error);
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Hours__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Hours__SvelteComponent_ = ReturnType<typeof Hours__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Hours__SvelteComponent_;
