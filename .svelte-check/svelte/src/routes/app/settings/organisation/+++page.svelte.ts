///<reference types="svelte" />
import { m } from '#messages';
import AlertDetail from '$lib/features/alerts/AlertDetail.svelte';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import Organisation from '$lib/features/settings/office/Organisation.svelte';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.office_organisation());
      }
    }

    {
      const $$_noitasinagrO0C = __sveltets_2_ensureComponent(Organisation);
      const $$_noitasinagrO0 = new $$_noitasinagrO0C({
        target: __sveltets_2_any(),
        props: {
          alerts: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_liateDtrelA0C = __sveltets_2_ensureComponent(AlertDetail);
                new $$_liateDtrelA0C({ target: __sveltets_2_any(), props: {} });
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { alerts } = $$_noitasinagrO0.$$prop_def; /*Ωignore_endΩ*/

      Organisation;
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = InstanceType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
