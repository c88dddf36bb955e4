///<reference types="svelte" />
import { goto } from '$app/navigation';
import { accept } from '$lib/features/review/decide.ts';
import ReviewDetail from '$lib/features/review/ReviewDetail.svelte';
import { live } from '$lib/store/live.svelte.ts';
import { heldReviews, type ReviewView } from '$lib/store/queries/reviews.ts';
import Lazy from '$lib/ui/Lazy.svelte';

type Props = { view: ReviewView };
function $$render() {
  const { view }: Props = $props();

  let dialog = $state<'original' | 'link' | 'block' | null>(null);
  const close = () => (dialog = null);
  const review = $derived(view.review);

  const held = live((store) => heldReviews(store));
  /** The stranger who waits longest, so that a full list goes to zero without a way back in between. */
  function goOn() {
    close();
    const next = held.current?.rows.find(({ id }) => id !== review.id);
    void goto(next === undefined ? '/app/review' : `/app/review/${next.id}`);
  }

  async function acceptNow() {
    if (await accept(review)) goOn();
  }
  async () => {
    {
      const $$_liateDweiveR0C = __sveltets_2_ensureComponent(ReviewDetail);
      new $$_liateDweiveR0C({
        target: __sveltets_2_any(),
        props: {
          view,
          onOriginal: () => (dialog = 'original'),
          onAccept: () => void acceptNow(),
          onLink: () => (dialog = 'link'),
          onBlock: () => (dialog = 'block'),
        },
      });
    }

    if (dialog === 'original') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/original-letter/OriginalLetter.svelte'),
            onClose: close,
            children: (OriginalLetter) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_retteLlanigirO0C = __sveltets_2_ensureComponent(OriginalLetter);
                  new $$_retteLlanigirO0C({
                    target: __sveltets_2_any(),
                    props: { letterId: review.letterId, title: review.subject, onClose: close },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    } else if (dialog === 'link') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/review/LinkDialog.svelte'),
            onClose: close,
            children: (LinkDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDkniL0C = __sveltets_2_ensureComponent(LinkDialog);
                  new $$_golaiDkniL0C({
                    target: __sveltets_2_any(),
                    props: { review, onClose: close, onDecided: goOn },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    } else if (dialog === 'block') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/review/BlockDialog.svelte'),
            onClose: close,
            children: (BlockDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDkcolB0C = __sveltets_2_ensureComponent(BlockDialog);
                  new $$_golaiDkcolB0C({
                    target: __sveltets_2_any(),
                    props: { review, onClose: close, onDecided: goOn },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ReviewDesk__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ReviewDesk__SvelteComponent_ = ReturnType<typeof ReviewDesk__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ReviewDesk__SvelteComponent_;
