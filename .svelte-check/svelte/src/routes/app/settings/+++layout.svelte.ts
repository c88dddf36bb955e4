///<reference types="svelte" />
import { m } from '#messages';
import { seesEveryTeam } from '#domain/permissions';
import { page } from '$app/state';
import SectionList from '$lib/features/settings/office/SectionList.svelte';
import Panes from '$lib/features/shell/Panes.svelte';
import { session } from '$lib/sync/session.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Screen from '$lib/ui/Screen.svelte';
import type { Snippet } from 'svelte';

type Props = { children: Snippet };
function $$render() {
  const { children }: Props = $props();

  const role = $derived(session.me?.role);
  const isIndex = $derived(page.url.pathname.replace(/\/$/, '') === '/app/settings');
  async () => {
    if (role !== undefined && seesEveryTeam(role)) {
      {
        const $$_senaP0C = __sveltets_2_ensureComponent(Panes);
        const $$_senaP0 = new $$_senaP0C({
          target: __sveltets_2_any(),
          props: {
            showDetail: !isIndex,
            detailLabel: m.office_section(),
            list: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_tsiLnoitceS0C = __sveltets_2_ensureComponent(SectionList);
                  new $$_tsiLnoitceS0C({ target: __sveltets_2_any(), props: { role } });
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
            title: m.office_title(),
          },
        });
        {
          const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
          new $$_etatSytpmE1C({
            target: __sveltets_2_any(),
            props: { title: m.load_not_yours_title(), text: m.office_not_yours() },
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
