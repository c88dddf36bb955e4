///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { carriersOf } from '$lib/store/queries/carriers.ts';
import TextField from '$lib/ui/TextField.svelte';
import { untrack } from 'svelte';
import { Finder } from './finder.svelte.ts';
import FoundClients from './FoundClients.svelte';
import { addressesOf, type Who, type WhoError } from './who.ts';

type Props = {
  who: Who;
  errors: ReadonlySet<WhoError | string>;
  /** ISO 3166 alpha-2, the default of phone numbers. */
  country: string;
  onChoose: (clientId: string) => void;
};
function $$render() {
  let { who = $bindable(), errors, country, onChoose }: Props = $props(); /*Ωignore_startΩ*/
  who; /*Ωignore_endΩ*/

  const finder = new Finder();
  const addresses = $derived(addressesOf(who, country).map(({ value }) => value));
  // By the address first, exactly and whatever else is typed: that is how the same person is most often found.
  const carriers = live((store) => carriersOf(store, addresses));
  const found = $derived.by(() => {
    const exact = (carriers.current ?? []).map(({ client, value }) => ({
      clientId: client.id,
      title: client.name,
      detail: [client.company, value].filter((text) => text !== '').join(' · '),
    }));
    const all = [...exact, ...finder.hits];
    return all.filter((one, at) => all.findIndex(({ clientId }) => clientId === one.clientId) === at);
  });

  function look() {
    untrack(() => finder.find(who.name.trim() === '' ? who.phone.trim() || who.email : who.name));
  }
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex flex-col gap-3` });
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-1 gap-3 sm:grid-cols-2` });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.client_form_name(),
              autocomplete: `off`,
              autocapitalize: `words`,
              enterkeyhint: `next`,
              maxlength: 200,
              value: who.name,
              oninput: look,
              error: errors.has('name') ? m.client_form_name_required() : undefined,
            },
          });
          /*Ωignore_startΩ*/ () => (who.name = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.client_form_phone(),
              type: `tel`,
              inputmode: `tel`,
              autocomplete: `off`,
              enterkeyhint: `next`,
              value: who.phone,
              oninput: () => untrack(() => finder.find(who.phone)),
              error: errors.has('phone') ? m.client_form_phone_invalid() : undefined,
            },
          });
          /*Ωignore_startΩ*/ () => (who.phone = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
      }
      for (let { client, value } of __sveltets_2_ensureArray(carriers.current ?? [])) {
        value + client.id;
        {
          svelteHTML.createElement('p', { class: `text-sm text-warn-ink`, role: `status` });
          m.client_form_carried({ name: client.name });
          m.client_form_carried_text();
        }
      }
      {
        const $$_stneilCdnuoF1C = __sveltets_2_ensureComponent(FoundClients);
        new $$_stneilCdnuoF1C({ target: __sveltets_2_any(), props: { found, onChoose } });
      }
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-1 gap-3 sm:grid-cols-2` });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.client_form_email(),
              type: `email`,
              inputmode: `email`,
              autocomplete: `off`,
              autocapitalize: `none`,
              enterkeyhint: `next`,
              value: who.email,
              oninput: () => untrack(() => finder.find(who.email)),
              error: errors.has('email') ? m.client_form_email_invalid() : undefined,
            },
          });
          /*Ωignore_startΩ*/ () => (who.email = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.client_form_company(),
              autocomplete: `off`,
              autocapitalize: `words`,
              enterkeyhint: `next`,
              maxlength: 200,
              value: who.company,
            },
          });
          /*Ωignore_startΩ*/ () => (who.company = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('who'), slots: {}, events: {} };
}
const WhoFields__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WhoFields__SvelteComponent_ = ReturnType<typeof WhoFields__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WhoFields__SvelteComponent_;
