///<reference types="svelte" />
import { m } from '#messages';
import { foldQuotes } from '#domain/mail/quotes';
import type { ReviewView } from '$lib/store/queries/reviews.ts';
import { status } from '$lib/sync/status.svelte.ts';
import Avatar from '$lib/ui/Avatar.svelte';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { focusHere } from '$lib/ui/focus-here.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import { ago } from '$lib/ui/time.ts';
import Moment from '$lib/ui/Moment.svelte';
import Quoted from '$lib/ui/Quoted.svelte';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import FileText from '@lucide/svelte/icons/file-text';
import Decided from './Decided.svelte';
import DecisionBar from './DecisionBar.svelte';
import SenderProof from './SenderProof.svelte';

type Props = {
  view: ReviewView;
  onOriginal: () => void;
  onAccept: () => void;
  onLink: () => void;
  onBlock: () => void;
};
function $$render() {
  const { view, onOriginal, onAccept, onLink, onBlock }: Props = $props();

  const review = $derived(view.review);
  const sender = $derived(review.name || review.address);
  /** As the conversation will show it, should the letter become one. */
  const folded = $derived(foldQuotes(review.text));
  async () => {
    {
      svelteHTML.createElement('article', { class: `flex h-full min-h-0 flex-col`, 'aria-label': sender });
      {
        svelteHTML.createElement('header', { class: `shrink-0 border-b border-line bg-card pt-safe` });
        {
          svelteHTML.createElement('div', {
            class: `mx-auto flex min-h-16 w-full max-w-3xl items-center gap-3 px-2 py-2 lg:px-4`,
          });
          {
            const $$_nottuBnocI3C = __sveltets_2_ensureComponent(IconButton);
            new $$_nottuBnocI3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                label: m.review_back(),
                href: `/app/review`,
                class: `lg:hidden`,
              },
            });
            {
              const $$_tfeLworrA4C = __sveltets_2_ensureComponent(ArrowLeft);
              new $$_tfeLworrA4C({ target: __sveltets_2_any(), props: {} });
            }
            IconButton;
          }
          {
            svelteHTML.createElement('span', { class: `max-sm:hidden` });
            {
              const $$_ratavA4C = __sveltets_2_ensureComponent(Avatar);
              new $$_ratavA4C({ target: __sveltets_2_any(), props: { name: sender, seed: review.address } });
            }
          }
          {
            svelteHTML.createElement('div', { class: `min-w-0 flex-1` });
            {
              svelteHTML.createElement('h1', {
                tabindex: -1,
                class: `line-clamp-2 font-display text-lg leading-tight break-words outline-none`,
                [Symbol('@attach')]: focusHere,
              });
              {
                svelteHTML.createElement('bdi', {});
                sender;
              }
            }
            {
              svelteHTML.createElement('p', {
                class: `flex flex-wrap items-center gap-x-2 gap-y-1 pt-0.5 text-xs text-soft`,
              });
              if (sender !== review.address) {
                {
                  svelteHTML.createElement('bdi', { class: `min-w-0 break-all` });
                  review.address;
                }
              }
              {
                const $$_foorPredneS5C = __sveltets_2_ensureComponent(SenderProof);
                new $$_foorPredneS5C({ target: __sveltets_2_any(), props: { aligned: review.aligned } });
              }
            }
          }
        }
      }

      {
        svelteHTML.createElement('div', {
          class: `min-h-0 flex-1 overflow-y-auto overscroll-contain focus-inset`,
          role: `region`,
          'aria-label': m.review_letter(),
          tabindex: 0,
        });
        {
          svelteHTML.createElement('div', { class: `mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-5` });
          if (review.state !== 'held') {
            {
              const $$_dediceD3C = __sveltets_2_ensureComponent(Decided);
              new $$_dediceD3C({ target: __sveltets_2_any(), props: { view } });
            }
          }
          if (review.state === 'held' && !review.aligned) {
            {
              svelteHTML.createElement('p', { class: `text-sm text-soft` });
              m.review_unverified_why();
            }
          }
          if (!status.online && review.state === 'held') {
            {
              const $$_rennaB3C = __sveltets_2_ensureComponent(Banner);
              new $$_rennaB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: `info`,
                },
              });
              m.review_offline();
              Banner;
            }
          }
          {
            svelteHTML.createElement('section', { class: `flex flex-col gap-3 rounded-lg bg-sunken px-5 py-4` });
            {
              svelteHTML.createElement('div', {});
              {
                svelteHTML.createElement('h2', { dir: `auto`, class: `font-display text-xl break-words` });
                review.subject || m.review_no_subject();
              }
              {
                svelteHTML.createElement('p', { class: `mt-1 text-xs text-soft` });
                {
                  const $$_tnemoM6C = __sveltets_2_ensureComponent(Moment);
                  new $$_tnemoM6C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      at: review.lastAt,
                    },
                  });
                  ago(review.lastAt, clock.now);
                  Moment;
                }
                if (view.teamName !== '') {
                  m.review_for_team({ team: view.teamName });
                }
              }
            }

            {
              svelteHTML.createElement('p', { dir: `auto`, class: `[overflow-wrap:anywhere] whitespace-pre-wrap` });
              folded.text || m.review_no_text();
            }
            if (folded.quoted !== '') {
              {
                const $$_detouQ4C = __sveltets_2_ensureComponent(Quoted);
                new $$_detouQ4C({ target: __sveltets_2_any(), props: { text: folded.quoted } });
              }
            }
            {
              svelteHTML.createElement('div', { class: `-mx-3` });
              {
                const $$_nottuB5C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB5C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    variant: `ghost`,
                    compact: true,
                    onclick: onOriginal,
                  },
                });
                {
                  const $$_txeTeliF6C = __sveltets_2_ensureComponent(FileText);
                  new $$_txeTeliF6C({
                    target: __sveltets_2_any(),
                    props: { class: `size-4.5`, 'aria-hidden': `true` },
                  });
                }
                m.original_open();
                Button;
              }
            }
          }
          if (review.letters > 1) {
            {
              svelteHTML.createElement('p', { class: `text-sm text-soft` });
              m.review_letters_since({ count: review.letters, time: ago(review.firstAt, clock.now) });
              if (review.state === 'held') {
                m.review_settles_all();
              }
            }
          }
        }
      }

      if (review.state === 'held') {
        {
          const $$_raBnoisiceD1C = __sveltets_2_ensureComponent(DecisionBar);
          new $$_raBnoisiceD1C({ target: __sveltets_2_any(), props: { onAccept, onLink, onBlock } });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ReviewDetail__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ReviewDetail__SvelteComponent_ = ReturnType<typeof ReviewDetail__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ReviewDetail__SvelteComponent_;
