///<reference types="svelte" />
import { m } from '#messages';
import type { Mailbox } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { mailboxes } from '$lib/store/queries/mailboxes.ts';
import Badge from '$lib/ui/Badge.svelte';
import Button from '$lib/ui/Button.svelte';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import AtSign from '@lucide/svelte/icons/at-sign';
import Plus from '@lucide/svelte/icons/plus';
import ListCard from './ListCard.svelte';
import ListRow from './ListRow.svelte';
import SectionPage from './SectionPage.svelte';
function $$render() {
  const office = live((store) => directory(store));
  const addresses = live((store) => mailboxes(store));
  let open = $state.raw<{ mailbox: Mailbox | null } | null>(null);

  const main = $derived(office.current?.organisation?.mailAddress);
  const teamName = (id: string) => office.current?.teams.find((team) => team.id === id)?.name ?? '';
  async () => {
    {
      const $$_egaPnoitceS0C = __sveltets_2_ensureComponent(SectionPage);
      const $$_egaPnoitceS0 = new $$_egaPnoitceS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.office_addresses(),
          actions: () => {
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
                    variant: `soft`,
                    onclick: () => (open = { mailbox: null }),
                  },
                });
                {
                  const $$_sulP1C = __sveltets_2_ensureComponent(Plus);
                  new $$_sulP1C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
                }
                m.office_address_new();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_egaPnoitceS0.$$prop_def; /*Ωignore_endΩ*/

      if (office.current === undefined || addresses.current === undefined) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.office_loading(), rows: 2 } });
        }
      } else if (addresses.current.length === 0) {
        {
          const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
          const $$_etatSytpmE1 = new $$_etatSytpmE1C({
            target: __sveltets_2_any(),
            props: {
              title: m.office_addresses_empty(),
              text: m.office_addresses_note(),
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_ngiStA0C = __sveltets_2_ensureComponent(AtSign);
                    new $$_ngiStA0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE1.$$prop_def; /*Ωignore_endΩ*/

          EmptyState;
        }
      } else {
        {
          const $$_draCtsiL1C = __sveltets_2_ensureComponent(ListCard);
          new $$_draCtsiL1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
            },
          });
          for (let mailbox of __sveltets_2_ensureArray(addresses.current)) {
            mailbox.id;
            {
              const $$_woRtsiL2C = __sveltets_2_ensureComponent(ListRow);
              const $$_woRtsiL2 = new $$_woRtsiL2C({
                target: __sveltets_2_any(),
                props: {
                  title: mailbox.address,
                  text: mailbox.active
                    ? m.office_address_goes_to({ team: teamName(mailbox.teamId) })
                    : m.office_address_off(),
                  muted: !mailbox.active,
                  onOpen: () => (open = { mailbox }),
                  badges: () => {
                    async () /*Ωignore_positionΩ*/ => {
                      if (mailbox.address === main) {
                        {
                          const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
                          new $$_egdaB0C({
                            target: __sveltets_2_any(),
                            props: {
                              children: () => {
                                return __sveltets_2_any(0);
                              },
                              tone: `accent`,
                            },
                          });
                          m.office_address_main();
                          Badge;
                        }
                      }
                    };
                    return __sveltets_2_any(0);
                  },
                },
              });
              /*Ωignore_startΩ*/ const { badges } = $$_woRtsiL2.$$prop_def; /*Ωignore_endΩ*/

              ListRow;
            }
          }
          ListCard;
        }
        {
          svelteHTML.createElement('p', { class: `mt-3 px-1 text-sm text-pretty text-soft` });
          m.office_addresses_note();
        }
      }
      SectionPage;
    }

    if (open !== null) {
      const { mailbox } = open;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./AddressDialog.svelte'),
            onClose: () => (open = null),
            children: (AddressDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDsserddA0C = __sveltets_2_ensureComponent(AddressDialog);
                  new $$_golaiDsserddA0C({
                    target: __sveltets_2_any(),
                    props: {
                      mailbox,
                      teams: office.current?.teams ?? [],
                      isMain: mailbox !== null && mailbox.address === main,
                      onClose: () => (open = null),
                    },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Addresses__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Addresses__SvelteComponent_ = ReturnType<typeof Addresses__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Addresses__SvelteComponent_;
