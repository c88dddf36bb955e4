///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { mailboxes } from '$lib/store/queries/mailboxes.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import OrganisationForm from './OrganisationForm.svelte';
import SectionPage from './SectionPage.svelte';
import type { Snippet } from 'svelte';

type Props = {
  /** What notifications may say of clients. */
  alerts: Snippet;
};
function $$render() {
  const { alerts }: Props = $props();

  const office = live((store) => directory(store));
  const addresses = live((store) => mailboxes(store));
  async () => {
    {
      const $$_egaPnoitceS0C = __sveltets_2_ensureComponent(SectionPage);
      new $$_egaPnoitceS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.office_organisation(),
        },
      });
      if (office.current?.organisation && addresses.current) {
        {
          const $$_mroFnoitasinagrO1C = __sveltets_2_ensureComponent(OrganisationForm);
          new $$_mroFnoitasinagrO1C({
            target: __sveltets_2_any(),
            props: { organisation: office.current.organisation, mailboxes: addresses.current },
          });
        }
      } else {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.office_loading(), rows: 4 } });
        }
      }
      __sveltets_2_ensureSnippet(alerts());
      SectionPage;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Organisation__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Organisation__SvelteComponent_ = ReturnType<typeof Organisation__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Organisation__SvelteComponent_;
