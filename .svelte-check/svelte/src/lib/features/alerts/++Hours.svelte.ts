///<reference types="svelte" />
import { m } from '#messages';
import type { AlertHours } from '#domain/alerts';
import { areSoundHours } from '#domain/alerts';
import { readTime, writeTime } from '#domain/week';
import { getLocale } from '$lib/paraglide/runtime.js';
import { dayNames } from '$lib/ui/dates/days.ts';
import { ownWords } from '$lib/ui/dates/own.ts';
import Switch from '$lib/ui/Switch.svelte';

type Props = { hours: AlertHours | null; onChange: (hours: AlertHours | null) => void };
function $$render() {
  const { hours, onChange }: Props = $props();

  /** Ready for whoever wants hours: a working week with room at both ends. */
  const USUAL: AlertHours = { days: [0, 1, 2, 3, 4], from: 8 * 60, to: 20 * 60 };
  const FIELD = 'min-h-tap w-34 rounded-md border border-edge bg-card px-2 text-base tabular-nums';

  const names = dayNames(getLocale(), ownWords());
  let wrong = $state(false);

  function change(set: Partial<AlertHours>) {
    const next = { ...(hours ?? USUAL), ...set };
    wrong = !areSoundHours(next);
    if (!wrong) onChange(next);
  }

  function setTime(end: 'from' | 'to', text: string) {
    const minutes = readTime(text);
    if (minutes !== null) change({ [end]: minutes });
  }

  const toggled = (days: readonly number[], day: number): number[] =>
    (days.includes(day) ? days.filter((one) => one !== day) : [...days, day]).toSorted((a, b) => a - b);
  async () => {
    {
      svelteHTML.createElement('div', {});
      {
        const $$_hctiwS1C = __sveltets_2_ensureComponent(Switch);
        const $$_hctiwS1 = new $$_hctiwS1C({
          target: __sveltets_2_any(),
          props: {
            label: m.alerts_hours(),
            hint: m.alerts_hours_hint(),
            checked: __sveltets_2_get_set_binding(
              () => hours !== null,
              (wanted) => onChange(wanted ? USUAL : null),
            ),
          },
        });
        $$_hctiwS1.$$bindings = 'checked';
      }
      if (hours !== null) {
        {
          svelteHTML.createElement('fieldset', { class: `mt-1` });
          {
            svelteHTML.createElement('legend', { class: `sr-only` });
            m.alerts_days();
          }
          {
            svelteHTML.createElement('div', { class: `flex flex-wrap gap-1.5` });
            for (let name of __sveltets_2_ensureArray(names)) {
              let day = 1;
              day;
              {
                svelteHTML.createElement('label', {
                  class: `inline-flex min-h-tap cursor-pointer items-center rounded-md border border-edge px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent`,
                });
                {
                  svelteHTML.createElement('input', {
                    type: `checkbox`,
                    class: `sr-only`,
                    checked: hours.days.includes(day),
                    onchange: () => change({ days: toggled(hours.days, day) }),
                  });
                }
                name;
              }
            }
          }
        }
        {
          svelteHTML.createElement('div', { class: `mt-3 flex flex-wrap items-center gap-2` });
          {
            svelteHTML.createElement('input', {
              type: `time`,
              class: FIELD,
              'aria-label': m.alerts_from(),
              value: writeTime(hours.from),
              onchange: (event) => setTime('from', event.currentTarget.value),
            });
          }
          {
            svelteHTML.createElement('span', { 'aria-hidden': `true`, class: `text-soft` });
          }
          {
            svelteHTML.createElement('input', {
              type: `time`,
              class: FIELD,
              'aria-label': m.alerts_to(),
              value: writeTime(hours.to),
              onchange: (event) => setTime('to', event.currentTarget.value),
            });
          }
        }
        if (wrong) {
          {
            svelteHTML.createElement('p', { class: `mt-1 text-xs font-medium text-danger-ink`, role: `alert` });
            m.alerts_hours_wrong();
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
