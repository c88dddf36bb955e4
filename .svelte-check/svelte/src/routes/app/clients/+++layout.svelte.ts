///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import ClientList from '$lib/features/clients/ClientList.svelte';
import Panes from '$lib/features/shell/Panes.svelte';
import type { Snippet } from 'svelte';

type Props = { children: Snippet };
function $$render() {
  const { children }: Props = $props();
  async () => {
    if (page.url.pathname.endsWith('/print')) {
      __sveltets_2_ensureSnippet(children());
    } else {
      {
        const $$_senaP0C = __sveltets_2_ensureComponent(Panes);
        const $$_senaP0 = new $$_senaP0C({
          target: __sveltets_2_any(),
          props: {
            showDetail: page.params['clientId'] !== undefined,
            detailLabel: m.card_title(),
            list: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_tsiLtneilC0C = __sveltets_2_ensureComponent(ClientList);
                  new $$_tsiLtneilC0C({ target: __sveltets_2_any(), props: {} });
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
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Layout__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Layout__SvelteComponent_ = ReturnType<typeof Layout__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Layout__SvelteComponent_;
