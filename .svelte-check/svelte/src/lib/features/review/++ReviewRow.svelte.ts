///<reference types="svelte" />
import { m } from '#messages';
import type { Review } from '#domain/model';
import Avatar from '$lib/ui/Avatar.svelte';
import Badge from '$lib/ui/Badge.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { ago } from '$lib/ui/time.ts';
import Moment from '$lib/ui/Moment.svelte';
import SenderProof from './SenderProof.svelte';

type Props = { review: Review; current: boolean };
function $$render() {
  const { review, current }: Props = $props();

  const sender = $derived(review.name || review.address);
  async () => {
    {
      svelteHTML.createElement('a', {
        href: `/app/review/${review.id}`,
        ...__sveltets_2_empty({ 'data-row': true }),
        'aria-current': current ? 'true' : undefined,
        class: ['flex gap-3 px-4 py-3 focus-inset transition-colors', current ? 'bg-accent-soft' : 'hover:bg-hover'],
      });
      {
        const $$_ratavA1C = __sveltets_2_ensureComponent(Avatar);
        new $$_ratavA1C({ target: __sveltets_2_any(), props: { name: sender, seed: review.address } });
      }
      {
        svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
        {
          svelteHTML.createElement('span', { class: `flex items-baseline gap-2` });
          {
            svelteHTML.createElement('bdi', { class: `min-w-0 flex-1 truncate font-semibold` });
            sender;
          }
          {
            const $$_tnemoM3C = __sveltets_2_ensureComponent(Moment);
            new $$_tnemoM3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                at: review.firstAt,
                class: `shrink-0 text-xs text-soft`,
              },
            });
            ago(review.firstAt, clock.now);
            Moment;
          }
        }
        {
          svelteHTML.createElement('bdi', { class: `block truncate text-sm` });
          review.subject || m.review_no_subject();
        }
        {
          svelteHTML.createElement('span', { class: `line-clamp-1 text-sm break-words text-soft` });
          review.text;
        }
        {
          svelteHTML.createElement('span', { class: `mt-1.5 flex flex-wrap items-center gap-1.5` });
          {
            const $$_foorPredneS3C = __sveltets_2_ensureComponent(SenderProof);
            new $$_foorPredneS3C({ target: __sveltets_2_any(), props: { aligned: review.aligned } });
          }
          if (review.letters > 1) {
            {
              const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
              new $$_egdaB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                },
              });
              m.review_letters({ count: review.letters });
              Badge;
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ReviewRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ReviewRow__SvelteComponent_ = ReturnType<typeof ReviewRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ReviewRow__SvelteComponent_;
