///<reference types="svelte" />
import { m } from '#messages';
import { seesEveryTeam } from '#domain/permissions';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import Ledger from '$lib/features/ledger/Ledger.svelte';
import { session } from '$lib/sync/session.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Screen from '$lib/ui/Screen.svelte';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.ledger_title());
      }
    }

    if (session.me !== null && seesEveryTeam(session.me.role)) {
      {
        const $$_regdeL0C = __sveltets_2_ensureComponent(Ledger);
        new $$_regdeL0C({ target: __sveltets_2_any(), props: {} });
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
            title: m.ledger_title(),
          },
        });
        {
          const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
          new $$_etatSytpmE1C({
            target: __sveltets_2_any(),
            props: { title: m.load_not_yours_title(), text: m.ledger_not_yours_text() },
          });
        }
        Screen;
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = InstanceType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
