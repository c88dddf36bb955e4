///<reference types="svelte" />
import { m } from '#messages';
import type { ReviewView } from '$lib/store/queries/reviews.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import { fullTime } from '$lib/ui/time.ts';
import Ban from '@lucide/svelte/icons/ban';
import UserRoundCheck from '@lucide/svelte/icons/user-round-check';

type Props = { view: ReviewView };
function $$render() {
  const { view }: Props = $props();

  const review = $derived(view.review);
  const what = $derived.by(() => {
    if (review.state === 'blocked') return m.review_was_blocked();
    if (review.state === 'linked') return m.review_was_linked({ client: view.clientName ?? m.review_a_client() });
    return m.review_was_accepted();
  });
  const who = $derived(
    review.decidedAt === null
      ? ''
      : m.review_decided_by({
          name: view.decidedByName ?? m.review_somebody(),
          time: fullTime(review.decidedAt),
        }),
  );
  async () => {
    {
      const $$_rennaB0C = __sveltets_2_ensureComponent(Banner);
      const $$_rennaB0 = new $$_rennaB0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          tone: review.state === 'blocked' ? 'warn' : 'ok',
          icon: () => {
            async () /*Ωignore_positionΩ*/ => {
              if (review.state === 'blocked') {
                {
                  const $$_naB0C = __sveltets_2_ensureComponent(Ban);
                  new $$_naB0C({ target: __sveltets_2_any(), props: {} });
                }
              } else {
                {
                  const $$_kcehCdnuoRresU0C = __sveltets_2_ensureComponent(UserRoundCheck);
                  new $$_kcehCdnuoRresU0C({ target: __sveltets_2_any(), props: {} });
                }
              }
            };
            return __sveltets_2_any(0);
          },
          action: () => {
            async () /*Ωignore_positionΩ*/ => {
              if (view.taskId !== null) {
                {
                  const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                  new $$_nottuB0C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      compact: true,
                      href: `/app/tasks/${view.taskId}`,
                    },
                  });
                  m.review_open_task();
                  Button;
                }
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { icon, action } = $$_rennaB0.$$prop_def; /*Ωignore_endΩ*/

      {
        svelteHTML.createElement('strong', { class: `font-semibold` });
        what;
      }
      {
        svelteHTML.createElement('span', {});
        view.pending ? m.review_pending() : who;
      }

      Banner;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Decided__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Decided__SvelteComponent_ = ReturnType<typeof Decided__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Decided__SvelteComponent_;
