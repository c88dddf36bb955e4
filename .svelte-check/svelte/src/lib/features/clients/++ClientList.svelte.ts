///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import { livePages } from '$lib/store/live-pages.svelte.ts';
import { newestClients } from '$lib/store/queries/clients.ts';
import { status } from '$lib/sync/status.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import LongList from '$lib/ui/lists/LongList.svelte';
import NewButton from '$lib/ui/NewButton.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Search from '@lucide/svelte/icons/search';
import UsersRound from '@lucide/svelte/icons/users-round';
import ClientRow from './ClientRow.svelte';
function $$render() {
  const list = livePages((store, range) => newestClients(store, range));
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      const $$_neercS0 = new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.clients_title(),
          lead: m.clients_lead(),
          actions: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuBnocI0C = __sveltets_2_ensureComponent(IconButton);
                new $$_nottuBnocI0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    label: m.keys_palette(),
                    command: `palette`,
                    onclick: () => commands.run('palette'),
                  },
                });
                {
                  const $$_hcraeS1C = __sveltets_2_ensureComponent(Search);
                  new $$_hcraeS1C({ target: __sveltets_2_any(), props: {} });
                }
                IconButton;
              }
              {
                const $$_nottuBweN0C = __sveltets_2_ensureComponent(NewButton);
                new $$_nottuBweN0C({ target: __sveltets_2_any(), props: {} });
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_neercS0.$$prop_def; /*Ωignore_endΩ*/

      {
        const $$_tsiLgnoL1C = __sveltets_2_ensureComponent(LongList);
        const $$_tsiLgnoL1 = new $$_tsiLgnoL1C({
          target: __sveltets_2_any(),
          props: {
            list,
            filling: status.filling,
            loadingLabel: m.clients_loading(),
            row: (client) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_woRtneilC0C = __sveltets_2_ensureComponent(ClientRow);
                  new $$_woRtneilC0C({
                    target: __sveltets_2_any(),
                    props: { client, current: page.params['clientId'] === client.id },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
            empty: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_etatSytpmE0C = __sveltets_2_ensureComponent(EmptyState);
                  const $$_etatSytpmE0 = new $$_etatSytpmE0C({
                    target: __sveltets_2_any(),
                    props: {
                      title: m.clients_empty_title(),
                      text: m.clients_empty_text(),
                      icon: () => {
                        async () /*Ωignore_positionΩ*/ => {
                          {
                            const $$_dnuoRsresU0C = __sveltets_2_ensureComponent(UsersRound);
                            new $$_dnuoRsresU0C({ target: __sveltets_2_any(), props: {} });
                          }
                        };
                        return __sveltets_2_any(0);
                      },
                    },
                  });
                  /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE0.$$prop_def; /*Ωignore_endΩ*/

                  EmptyState;
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { row, empty } = $$_tsiLgnoL1.$$prop_def; /*Ωignore_endΩ*/

        LongList;
      }
      Screen;
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const ClientList__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type ClientList__SvelteComponent_ = InstanceType<typeof ClientList__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ClientList__SvelteComponent_;
