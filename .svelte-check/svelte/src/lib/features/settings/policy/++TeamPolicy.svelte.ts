///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import SectionPage from '../office/SectionPage.svelte';
import PolicyForm from './PolicyForm.svelte';
import PolicyHistory from './PolicyHistory.svelte';

type $$ComponentProps = { teamId: string };
function $$render() {
  const { teamId }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();

  const office = live((store) => directory(store));
  const team = $derived(office.current?.teams.find(({ id }) => id === teamId));
  async () => {
    {
      const $$_egaPnoitceS0C = __sveltets_2_ensureComponent(SectionPage);
      new $$_egaPnoitceS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: team ? m.policy_title({ team: team.name }) : m.office_policy(),
          back: `/app/settings/teams`,
        },
      });
      if (team) {
        team.id;
        {
          {
            const $$_mroFyciloP1C = __sveltets_2_ensureComponent(PolicyForm);
            new $$_mroFyciloP1C({ target: __sveltets_2_any(), props: { team } });
          }
          {
            const $$_yrotsiHyciloP1C = __sveltets_2_ensureComponent(PolicyHistory);
            new $$_yrotsiHyciloP1C({ target: __sveltets_2_any(), props: { team } });
          }
        }
      } else if (office.current) {
        {
          svelteHTML.createElement('p', { class: `px-1 text-soft` });
          m.policy_gone();
        }
      } else {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.office_loading(), rows: 4 } });
        }
      }
      SectionPage;
    }
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const TeamPolicy__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TeamPolicy__SvelteComponent_ = ReturnType<typeof TeamPolicy__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TeamPolicy__SvelteComponent_;
