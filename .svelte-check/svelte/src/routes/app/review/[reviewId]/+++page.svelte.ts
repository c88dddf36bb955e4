///<reference types="svelte" />
import { m } from '#messages';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import { page } from '$app/state';
import ReviewNotHere from '$lib/features/review/ReviewNotHere.svelte';
import { live } from '$lib/store/live.svelte.ts';
import { reviewById } from '$lib/store/queries/reviews.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import ReviewDesk from './ReviewDesk.svelte';
function $$render() {
  const reviewId = $derived(page.params['reviewId'] ?? '');
  // With its id, because the review before stays until this one is read.
  const found = live(async (store) => ({ reviewId, view: await reviewById(store, reviewId) }));
  const view = $derived(found.current?.reviewId === reviewId ? found.current.view : undefined);
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.review_title());
      }
    }

    if (view === undefined) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.review_loading(), rows: 4 } });
      }
    } else if (view === null) {
      {
        const $$_ereHtoNweiveR0C = __sveltets_2_ensureComponent(ReviewNotHere);
        new $$_ereHtoNweiveR0C({ target: __sveltets_2_any(), props: {} });
      }
    } else {
      view.review.id;
      {
        {
          const $$_kseDweiveR0C = __sveltets_2_ensureComponent(ReviewDesk);
          new $$_kseDweiveR0C({ target: __sveltets_2_any(), props: { view } });
        }
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
