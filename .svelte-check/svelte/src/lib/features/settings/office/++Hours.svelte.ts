///<reference types="svelte" />
import { m } from '#messages';
import { getLocale } from '$lib/paraglide/runtime.js';
import Button from '$lib/ui/Button.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import Switch from '$lib/ui/Switch.svelte';
import Plus from '@lucide/svelte/icons/plus';
import X from '@lucide/svelte/icons/x';
import { dayLabels, isSound, MOST_SPANS, type DayForm } from './week-form.ts';

type Props = { week: DayForm[] };
function $$render() {
  let { week = $bindable() }: Props = $props(); /*Ωignore_startΩ*/
  week; /*Ωignore_endΩ*/

  const names = dayLabels(getLocale());
  const FIELD =
    'min-h-tap w-full max-w-34 min-w-0 rounded-md border border-edge bg-card px-1 text-base tabular-nums sm:px-2';

  /** After noon, for what is added is mostly the afternoon behind a break. */
  const addSpan = (day: DayForm) => day.spans.push({ from: '14:00', to: '18:00' });
  async () => {
    {
      svelteHTML.createElement('ul', { class: `divide-y divide-line` });
      for (let day of __sveltets_2_ensureArray(week)) {
        let index = 1;
        index;
        const name = names[index] ?? '';
        {
          svelteHTML.createElement('li', {
            class: `grid grid-cols-[minmax(0,1fr)] items-start gap-x-4 py-1 sm:grid-cols-[11rem_minmax(0,1fr)] sm:py-1.5`,
          });
          {
            const $$_hctiwS2C = __sveltets_2_ensureComponent(Switch);
            const $$_hctiwS2 = new $$_hctiwS2C({
              target: __sveltets_2_any(),
              props: { label: name, checked: day.open },
            });
            /*Ωignore_startΩ*/ () => (day.open = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_hctiwS2.$$bindings = 'checked';
          }
          if (day.open) {
            {
              svelteHTML.createElement('div', { class: `flex flex-col gap-1 max-sm:pb-2` });
              for (let span of __sveltets_2_ensureArray(day.spans)) {
                let at = 1;
                at;
                {
                  svelteHTML.createElement('div', { class: `flex items-center gap-1.5 sm:gap-2` });
                  {
                    svelteHTML.createElement('input', {
                      type: `time`,
                      class: FIELD,
                      'aria-label': m.setup_hours_from({ day: name }),
                      'bind:value': span.from,
                    });
                    /*Ωignore_startΩ*/ () => (span.from = __sveltets_2_any(null)); /*Ωignore_endΩ*/
                  }
                  {
                    svelteHTML.createElement('span', { 'aria-hidden': `true`, class: `text-soft` });
                  }
                  {
                    svelteHTML.createElement('input', {
                      type: `time`,
                      class: FIELD,
                      'aria-label': m.setup_hours_to({ day: name }),
                      'bind:value': span.to,
                    });
                    /*Ωignore_startΩ*/ () => (span.to = __sveltets_2_any(null)); /*Ωignore_endΩ*/
                  }
                  if (day.spans.length > 1) {
                    {
                      const $$_nottuBnocI4C = __sveltets_2_ensureComponent(IconButton);
                      new $$_nottuBnocI4C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          label: m.office_hours_remove({ day: name }),
                          onclick: () => day.spans.splice(at, 1),
                        },
                      });
                      {
                        const $$_X5C = __sveltets_2_ensureComponent(X);
                        new $$_X5C({ target: __sveltets_2_any(), props: {} });
                      }
                      IconButton;
                    }
                  } else {
                    {
                      const $$_nottuBnocI4C = __sveltets_2_ensureComponent(IconButton);
                      new $$_nottuBnocI4C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          label: m.office_hours_add({ day: name }),
                          onclick: () => addSpan(day),
                        },
                      });
                      {
                        const $$_sulP5C = __sveltets_2_ensureComponent(Plus);
                        new $$_sulP5C({ target: __sveltets_2_any(), props: {} });
                      }
                      IconButton;
                    }
                  }
                }
              }
              if (day.spans.length > 1 && day.spans.length < MOST_SPANS) {
                {
                  svelteHTML.createElement('span', {});
                  {
                    const $$_nottuB4C = __sveltets_2_ensureComponent(Button);
                    new $$_nottuB4C({
                      target: __sveltets_2_any(),
                      props: {
                        children: () => {
                          return __sveltets_2_any(0);
                        },
                        compact: true,
                        variant: `ghost`,
                        onclick: () => addSpan(day),
                        'aria-label': m.office_hours_more_of({ day: name }),
                      },
                    });
                    {
                      const $$_sulP5C = __sveltets_2_ensureComponent(Plus);
                      new $$_sulP5C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
                    }
                    m.office_hours_more();
                    Button;
                  }
                }
              }
              if (!isSound(day)) {
                {
                  svelteHTML.createElement('p', { class: `text-xs font-medium text-danger-ink`, role: `alert` });
                  m.setup_error_hours();
                }
              }
            }
          } else {
            {
              svelteHTML.createElement('p', { class: `hidden py-3 text-sm text-soft sm:block` });
              m.office_hours_closed();
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('week'), slots: {}, events: {} };
}
const Hours__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Hours__SvelteComponent_ = ReturnType<typeof Hours__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Hours__SvelteComponent_;
