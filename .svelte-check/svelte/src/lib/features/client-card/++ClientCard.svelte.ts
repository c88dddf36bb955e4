///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { clientCard } from '$lib/store/queries/client-card.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { session } from '$lib/sync/session.svelte.ts';
import Avatar from '$lib/ui/Avatar.svelte';
import { languageName } from '$lib/ui/language-name.ts';
import Lazy from '$lib/ui/Lazy.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import CardActions from './CardActions.svelte';
import CardContacts from './CardContacts.svelte';
import CardNote from './CardNote.svelte';
import CardPeople from './CardPeople.svelte';
import CardRequests from './CardRequests.svelte';
import Contact from './Contact.svelte';

type Props = { clientId: string; onTask?: () => void };
function $$render() {
  const { clientId, onTask }: Props = $props();

  let editing = $state(false);
  const stopEditing = () => (editing = false);

  const card = live((store) => clientCard(store, clientId));
  const people = live((store) => directory(store));
  const teams = $derived(
    (people.current?.teams ?? []).filter((team) => card.current?.client.scopes.includes(`team:${team.id}`)),
  );
  /** As it was told last. */
  const speciality = $derived(card.current?.contacts.find((contact) => contact.speciality !== '')?.speciality ?? '');
  async () => {
    if (card.current === undefined) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.card_loading(), rows: 3 } });
      }
    } else if (card.current === null) {
      {
        svelteHTML.createElement('p', { class: `p-6 text-sm text-soft` });
        m.card_gone();
      }
    } else {
      const { client, identities, requests, lines, contacts } = card.current;
      {
        svelteHTML.createElement('div', { class: `flex flex-col gap-6 px-5 py-5` });
        {
          svelteHTML.createElement('header', { class: `flex items-center gap-4` });
          {
            const $$_ratavA2C = __sveltets_2_ensureComponent(Avatar);
            new $$_ratavA2C({ target: __sveltets_2_any(), props: { name: client.name, seed: client.id, size: `lg` } });
          }
          {
            svelteHTML.createElement('div', { class: `min-w-0` });
            {
              svelteHTML.createElement('h2', { class: `font-display text-xl break-words` });
              client.name;
            }
            if (client.company !== '') {
              {
                svelteHTML.createElement('p', { class: `text-sm break-words text-soft` });
                client.company;
              }
            }
          }
        }
        {
          const $$_snoitcAdraC1C = __sveltets_2_ensureComponent(CardActions);
          new $$_snoitcAdraC1C({
            target: __sveltets_2_any(),
            props: { clientId: client.id, onEdit: () => (editing = true), onTask },
          });
        }

        {
          svelteHTML.createElement('section', { class: `flex flex-col gap-1` });
          {
            svelteHTML.createElement('h3', { class: `text-xs font-semibold text-soft` });
            m.card_contacts();
          }
          {
            svelteHTML.createElement('ul', {});
            for (let identity of __sveltets_2_ensureArray(identities)) {
              identity.id;
              {
                const $$_tcatnoC3C = __sveltets_2_ensureComponent(Contact);
                new $$_tcatnoC3C({ target: __sveltets_2_any(), props: { identity } });
              }
            }
            {
              svelteHTML.createElement('li', { class: `py-2 text-sm text-soft` });
              m.card_no_contacts();
            }
          }
        }

        {
          const $$_elpoePdraC1C = __sveltets_2_ensureComponent(CardPeople);
          new $$_elpoePdraC1C({ target: __sveltets_2_any(), props: { people: card.current.people, speciality } });
        }

        {
          svelteHTML.createElement('dl', { class: `grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm` });
          {
            svelteHTML.createElement('dt', { class: `text-soft` });
            m.card_language();
          }
          {
            svelteHTML.createElement('dd', {});
            languageName(client.language);
          }
          if (teams.length > 0) {
            {
              svelteHTML.createElement('dt', { class: `text-soft` });
              m.card_teams();
            }
            {
              svelteHTML.createElement('dd', {});
              teams.map((team) => team.name).join(', ');
            }
          }
        }

        client.id;
        {
          {
            const $$_etoNdraC1C = __sveltets_2_ensureComponent(CardNote);
            new $$_etoNdraC1C({ target: __sveltets_2_any(), props: { clientId: client.id, note: client.note } });
          }
        }
        {
          const $$_stcatnoCdraC1C = __sveltets_2_ensureComponent(CardContacts);
          new $$_stcatnoCdraC1C({
            target: __sveltets_2_any(),
            props: { contacts, employees: people.current?.employees ?? [] },
          });
        }
        {
          const $$_stseuqeRdraC1C = __sveltets_2_ensureComponent(CardRequests);
          new $$_stseuqeRdraC1C({ target: __sveltets_2_any(), props: { requests, lines } });
        }
      }

      if (editing && session.me !== null && people.current?.organisation) {
        const { country } = people.current.organisation;
        const { me } = session;
        {
          const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
          const $$_yzaL0 = new $$_yzaL0C({
            target: __sveltets_2_any(),
            props: {
              load: () => import('./EditClientDialog.svelte'),
              onClose: stopEditing,
              children: (EditClientDialog) => {
                async () /*Ωignore_positionΩ*/ => {
                  if (card.current) {
                    {
                      const $$_golaiDtneilCtidE0C = __sveltets_2_ensureComponent(EditClientDialog);
                      new $$_golaiDtneilCtidE0C({
                        target: __sveltets_2_any(),
                        props: { card: card.current, me, country, onClose: stopEditing },
                      });
                    }
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
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ClientCard__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ClientCard__SvelteComponent_ = ReturnType<typeof ClientCard__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ClientCard__SvelteComponent_;
