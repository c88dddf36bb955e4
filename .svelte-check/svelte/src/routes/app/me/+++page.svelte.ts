///<reference types="svelte" />
import { m } from '#messages';
import Alerts from '$lib/features/alerts/Alerts.svelte';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import { isRare, placesFor } from '$lib/features/shell/nav.ts';
import Settings from '$lib/features/settings/Settings.svelte';
import { session } from '$lib/sync/session.svelte.ts';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.me_title());
      }
    }

    if (session.me !== null) {
      const { id, role } = session.me;
      {
        const $$_sgnitteS0C = __sveltets_2_ensureComponent(Settings);
        const $$_sgnitteS0 = new $$_sgnitteS0C({
          target: __sveltets_2_any(),
          props: {
            employeeId: id,
            places: placesFor(role, false).filter(({ place }) => isRare(place)),
            alerts: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_strelA0C = __sveltets_2_ensureComponent(Alerts);
                  new $$_strelA0C({ target: __sveltets_2_any(), props: { role } });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { alerts } = $$_sgnitteS0.$$prop_def; /*Ωignore_endΩ*/

        Settings;
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = InstanceType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
