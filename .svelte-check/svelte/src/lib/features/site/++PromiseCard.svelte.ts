///<reference types="svelte" />
import { m } from '#messages';
import type { PublicOrganisation } from '#protocol/public';
import { getLocale } from '$lib/paraglide/runtime.js';
import { deadlineWords, hoursWords, zoneWords } from '$lib/ui/time-words.ts';

type Props = { organisation: PublicOrganisation };
function $$render() {
  const { organisation }: Props = $props();
  const locale = getLocale();
  const promise = $derived(organisation.promise);
  const zone = $derived({ timeZone: organisation.timeZone, locale });
  const when = $derived(deadlineWords({ at: promise.answerBy, now: organisation.now, ...zone }));
  async () => {
    {
      svelteHTML.createElement('div', { class: `rounded-lg border border-line bg-card px-6 py-5` });
      {
        svelteHTML.createElement('p', { class: `text-lg font-semibold` });
        m.promise_answers({ team: promise.team, when });
      }
      {
        svelteHTML.createElement('p', { class: `mt-1 flex items-baseline gap-2 text-sm text-soft` });
        {
          svelteHTML.createElement('span', {
            class: ['size-2 shrink-0 rounded-full', promise.open ? 'bg-ok' : 'bg-edge'],
            'aria-hidden': `true`,
          });
        }
        {
          svelteHTML.createElement('span', {});
          promise.open ? m.promise_open() : m.promise_closed();
          promise.today.length > 0
            ? m.promise_hours({ hours: hoursWords(promise.today, locale) })
            : m.promise_no_hours();
          m.promise_zone({ zone: zoneWords({ at: promise.answerBy, ...zone }) });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const PromiseCard__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PromiseCard__SvelteComponent_ = ReturnType<typeof PromiseCard__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PromiseCard__SvelteComponent_;
