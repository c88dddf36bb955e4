///<reference types="svelte" />
import { m } from '#messages';
import type { LetterOutcome } from '$lib/store/queries/letters.ts';
import type { Letter } from '$lib/sync/letters.ts';
import Badge from '$lib/ui/Badge.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { shortTime } from '$lib/ui/time.ts';
import Moment from '$lib/ui/Moment.svelte';
import ArrowDownLeft from '@lucide/svelte/icons/arrow-down-left';
import ArrowUpRight from '@lucide/svelte/icons/arrow-up-right';
import { fateOf } from './fate.ts';
import { requestNumber } from '$lib/ui/words.ts';

type Props = { letter: Letter; outcome: LetterOutcome | undefined };
function $$render() {
  const { letter, outcome }: Props = $props();

  const incoming = $derived(letter.direction === 'in');
  const fate = $derived(fateOf(letter));
  const href = $derived.by(() => {
    if (outcome?.taskId != null) return `/app/tasks/${outcome.taskId}`;
    return letter.reviewId === null ? undefined : `/app/review/${letter.reviewId}`;
  });
  const handled = $derived(
    [
      outcome?.number == null ? '' : requestNumber(outcome.number),
      outcome?.holderName ?? '',
      outcome?.result ?? '',
    ].filter((words) => words !== ''),
  );
  async () => {
    {
      svelteHTML.createElement('li', {
        class: `border-b border-line [contain-intrinsic-size:auto_6.5rem] [content-visibility:auto] last:border-0`,
      });
      {
        svelteHTML.createElement(href === undefined ? 'div' : 'a', {
          href,
          class: ['flex gap-3 px-4 py-3', href !== undefined && 'focus-inset transition-colors hover:bg-hover'],
        });
        {
          svelteHTML.createElement('span', {
            class: [
              'mt-0.5 flex size-8 shrink-0 items-center justify-center rounded-full',
              incoming ? 'bg-info-soft text-info-ink' : 'bg-accent-soft text-accent-ink',
            ],
          });
          if (incoming) {
            {
              const $$_tfeLnwoDworrA3C = __sveltets_2_ensureComponent(ArrowDownLeft);
              new $$_tfeLnwoDworrA3C({
                target: __sveltets_2_any(),
                props: { class: `size-4.5`, 'aria-hidden': `true` },
              });
            }
          } else {
            {
              const $$_thgiRpUworrA3C = __sveltets_2_ensureComponent(ArrowUpRight);
              new $$_thgiRpUworrA3C({
                target: __sveltets_2_any(),
                props: { class: `size-4.5`, 'aria-hidden': `true` },
              });
            }
          }
          {
            svelteHTML.createElement('span', { class: `sr-only` });
            incoming ? m.letters_in() : m.letters_out();
          }
        }
        {
          svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
          {
            svelteHTML.createElement('span', { class: `flex items-baseline gap-2` });
            {
              svelteHTML.createElement('span', { class: `min-w-0 flex-1 truncate` });
              {
                svelteHTML.createElement('bdi', { class: `font-semibold` });
                letter.name || letter.address;
              }
              if (letter.name !== '') {
                {
                  svelteHTML.createElement('bdi', { class: `text-sm text-soft max-sm:hidden` });
                  letter.address;
                }
              }
            }
            {
              const $$_tnemoM4C = __sveltets_2_ensureComponent(Moment);
              new $$_tnemoM4C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  at: letter.at,
                  class: `shrink-0 text-xs text-soft tabular-nums`,
                },
              });
              shortTime(letter.at, clock.now);
              Moment;
            }
          }
          {
            svelteHTML.createElement('span', { class: `block truncate text-sm` });
            {
              svelteHTML.createElement('bdi', { class: `font-medium` });
              letter.subject || m.review_no_subject();
            }
            {
              svelteHTML.createElement('bdi', { class: `text-soft` });
              letter.snippet;
            }
          }
          {
            svelteHTML.createElement('span', { class: `mt-1.5 flex flex-wrap items-center gap-1.5 text-xs text-soft` });
            {
              const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
              new $$_egdaB4C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: fate.tone,
                },
              });
              fate.word;
              Badge;
            }
            if (incoming && !letter.aligned && letter.fate !== 'ignored') {
              {
                const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
                new $$_egdaB4C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    tone: `warn`,
                  },
                });
                m.review_unverified();
                Badge;
              }
            }
            {
              svelteHTML.createElement('span', { class: `min-w-0 truncate` });
              handled.length > 0 ? handled.join(' · ') : fate.reason;
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LetterRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LetterRow__SvelteComponent_ = ReturnType<typeof LetterRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LetterRow__SvelteComponent_;
