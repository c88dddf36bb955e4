///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import { livePages } from '$lib/store/live-pages.svelte.ts';
import { heldReviews } from '$lib/store/queries/reviews.ts';
import { status } from '$lib/sync/status.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import LongList from '$lib/ui/lists/LongList.svelte';
import Screen from '$lib/ui/Screen.svelte';
import MailCheck from '@lucide/svelte/icons/mail-check';
import ReviewRow from './ReviewRow.svelte';
function $$render() {
  const list = livePages((store, range) => heldReviews(store, range));
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.review_title(),
          lead: m.review_lead(),
        },
      });
      {
        const $$_tsiLgnoL1C = __sveltets_2_ensureComponent(LongList);
        const $$_tsiLgnoL1 = new $$_tsiLgnoL1C({
          target: __sveltets_2_any(),
          props: {
            list,
            filling: status.filling,
            loadingLabel: m.review_loading(),
            failedText: m.review_failed(),
            row: (review) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_woRweiveR0C = __sveltets_2_ensureComponent(ReviewRow);
                  new $$_woRweiveR0C({
                    target: __sveltets_2_any(),
                    props: { review, current: page.params['reviewId'] === review.id },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
            empty: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_etatSytpmE0C = __sveltets_2_ensureComponent(EmptyState);
                  const $$_etatSytpmE0 = new $$_etatSytpmE0C({
                    target: __sveltets_2_any(),
                    props: {
                      title: m.review_empty_title(),
                      text: m.review_empty_text(),
                      icon: () => {
                        async () /*Ωignore_positionΩ*/ => {
                          {
                            const $$_kcehCliaM0C = __sveltets_2_ensureComponent(MailCheck);
                            new $$_kcehCliaM0C({ target: __sveltets_2_any(), props: {} });
                          }
                        };
                        return __sveltets_2_any(0);
                      },
                    },
                  });
                  /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE0.$$prop_def; /*Ωignore_endΩ*/

                  EmptyState;
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { row, empty } = $$_tsiLgnoL1.$$prop_def; /*Ωignore_endΩ*/

        LongList;
      }
      Screen;
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const ReviewList__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type ReviewList__SvelteComponent_ = InstanceType<typeof ReviewList__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ReviewList__SvelteComponent_;
