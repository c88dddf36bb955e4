///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import ReviewList from '$lib/features/review/ReviewList.svelte';
import { seesEverybody } from '$lib/features/shell/nav.ts';
import Panes from '$lib/features/shell/Panes.svelte';
import { session } from '$lib/sync/session.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Screen from '$lib/ui/Screen.svelte';
import type { Snippet } from 'svelte';

type Props = { children: Snippet };
function $$render() {
  const { children }: Props = $props();
  async () => {
    if (session.me !== null && seesEverybody(session.me.role)) {
      {
        const $$_senaP0C = __sveltets_2_ensureComponent(Panes);
        const $$_senaP0 = new $$_senaP0C({
          target: __sveltets_2_any(),
          props: {
            showDetail: page.params['reviewId'] !== undefined,
            detailLabel: m.review_detail(),
            list: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_tsiLweiveR0C = __sveltets_2_ensureComponent(ReviewList);
                  new $$_tsiLweiveR0C({ target: __sveltets_2_any(), props: {} });
                }
              };
              return __sveltets_2_any(0);
            },
            detail: () => {
              async () /*Ωignore_positionΩ*/ => {
                __sveltets_2_ensureSnippet(children());
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { list, detail } = $$_senaP0.$$prop_def; /*Ωignore_endΩ*/

        Panes;
      }
    } else {
      {
        const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
        new $$_neercS0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            title: m.review_title(),
          },
        });
        {
          const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
          new $$_etatSytpmE1C({
            target: __sveltets_2_any(),
            props: { title: m.load_not_yours_title(), text: m.review_not_yours_text() },
          });
        }
        Screen;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Layout__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Layout__SvelteComponent_ = ReturnType<typeof Layout__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Layout__SvelteComponent_;
