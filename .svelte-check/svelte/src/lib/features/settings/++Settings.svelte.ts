///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { attention } from '$lib/store/queries/attention.ts';
import { directory, me } from '$lib/store/queries/directory.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Places from './Places.svelte';
import SignOut from './SignOut.svelte';
import Synchronisation from './Synchronisation.svelte';
import ThisDevice from './ThisDevice.svelte';
import ThisPerson from './ThisPerson.svelte';
import type { ComponentProps, Snippet } from 'svelte';

type Props = {
  employeeId: string;
  /** Where a phone's bar does not lead. */
  places: ComponentProps<typeof Places>['items'];
  /** What calls them to this device. */
  alerts: Snippet;
};
function $$render() {
  const { employeeId, places, alerts }: Props = $props();

  const employee = live((store) => me(store));
  const people = live((store) => directory(store));
  const refused = live((store) => attention(store));

  const teams = $derived.by(() => {
    const own = (people.current?.memberships ?? []).filter((one) => one.employeeId === employeeId);
    return (people.current?.teams ?? [])
      .filter((team) => own.some((one) => one.teamId === team.id))
      .map((team) => team.name);
  });
  const troubles = $derived(refused.current?.length ?? 0);
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.me_title(),
          width: `narrow`,
        },
      });
      {
        svelteHTML.createElement('div', { class: `flex flex-col gap-5 pb-6` });
        if (troubles > 0) {
          {
            const $$_rennaB2C = __sveltets_2_ensureComponent(Banner);
            const $$_rennaB2 = new $$_rennaB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                tone: `danger`,
                icon: () => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_trelAelgnairT0C = __sveltets_2_ensureComponent(TriangleAlert);
                      new $$_trelAelgnairT0C({ target: __sveltets_2_any(), props: {} });
                    }
                  };
                  return __sveltets_2_any(0);
                },
                action: () => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                      new $$_nottuB0C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          compact: true,
                          href: `/app/attention`,
                        },
                      });
                      m.me_held_look();
                      Button;
                    }
                  };
                  return __sveltets_2_any(0);
                },
              },
            });
            /*Ωignore_startΩ*/ const { icon, action } = $$_rennaB2.$$prop_def; /*Ωignore_endΩ*/

            m.shell_attention_banner({ count: troubles });

            Banner;
          }
        }
        if (employee.current) {
          {
            const $$_nosrePsihT2C = __sveltets_2_ensureComponent(ThisPerson);
            new $$_nosrePsihT2C({ target: __sveltets_2_any(), props: { employee: employee.current, teams } });
          }
        } else {
          {
            const $$_notelekS2C = __sveltets_2_ensureComponent(Skeleton);
            new $$_notelekS2C({ target: __sveltets_2_any(), props: { label: m.shell_starting(), rows: 1 } });
          }
        }
        {
          const $$_secalP2C = __sveltets_2_ensureComponent(Places);
          new $$_secalP2C({ target: __sveltets_2_any(), props: { items: places } });
        }
        {
          const $$_eciveDsihT2C = __sveltets_2_ensureComponent(ThisDevice);
          new $$_eciveDsihT2C({ target: __sveltets_2_any(), props: { employeeId } });
        }
        __sveltets_2_ensureSnippet(alerts());
        {
          const $$_noitasinorhcnyS2C = __sveltets_2_ensureComponent(Synchronisation);
          new $$_noitasinorhcnyS2C({ target: __sveltets_2_any(), props: {} });
        }
        {
          const $$_tuOngiS2C = __sveltets_2_ensureComponent(SignOut);
          new $$_tuOngiS2C({ target: __sveltets_2_any(), props: {} });
        }
      }
      Screen;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Settings__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Settings__SvelteComponent_ = ReturnType<typeof Settings__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Settings__SvelteComponent_;
