///<reference types="svelte" />
import { m } from '#messages';
import { LOCALES, type Identity, type Role } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { carriersOf } from '$lib/store/queries/carriers.ts';
import type { ClientCard } from '$lib/store/queries/client-card.ts';
import { newId } from '$lib/sync/new-id.ts';
import { mutate } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import FormDialog from '$lib/ui/FormDialog.svelte';
import { languageName } from '$lib/ui/language-name.ts';
import PeopleFields from '$lib/ui/PeopleFields.svelte';
import Select from '$lib/ui/Select.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { toast } from '$lib/ui/toast.ts';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { untrack } from 'svelte';
import { addedTo, changesOf, fieldsOf, mayTakeOff, wrongFields, type EditError } from './edit-fields.ts';
import IdentityFields from './IdentityFields.svelte';

type Props = {
  card: ClientCard;
  me: { id: string; role: Role };
  /** ISO 3166 alpha-2, the default of phone numbers. */
  country: string;
  onClose: () => void;
};
function $$render() {
  const { card, me, country, onClose }: Props = $props();

  // What it was when the dialog opened: only what is changed here is sent, so that others' changes stay.
  const before = untrack(() => fieldsOf(card));
  let fields = $state(fieldsOf(untrack(() => card)));
  let errors = $state.raw<ReadonlySet<EditError>>(new Set());
  let busy = $state(false);

  const added = $derived(addedTo(fields, country).map(({ value }) => value));
  const carriers = live((store) => carriersOf(store, added));
  const others = $derived((carriers.current ?? []).filter(({ client }) => client.id !== card.client.id));

  const mayRemove = (identity: Identity) => mayTakeOff(me, identity);
  $effect(() => (JSON.stringify(fields) === JSON.stringify(before) ? undefined : unsaved.hold()));

  async function save() {
    errors = wrongFields(fields, country);
    if (errors.size > 0) return;
    const changes = changesOf(before, $state.snapshot(fields), country, newId);
    if (changes === null) return onClose();
    busy = true;
    const args = { clientId: card.client.id, ...changes };
    const saved = await attempt(() => mutate('client.patch', args), {
      refused: m.card_refused,
      failed: m.card_store_failed,
    });
    busy = false;
    if (!saved) return;
    toast.success(m.client_edit_saved());
    onClose();
  }
  async () => {
    {
      const $$_golaiDmroF0C = __sveltets_2_ensureComponent(FormDialog);
      new $$_golaiDmroF0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.client_edit_title(),
          submit: m.card_save(),
          busy,
          onSubmit: save,
          onClose,
        },
      });
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: {
            label: m.client_form_name(),
            autocomplete: `off`,
            maxlength: 200,
            value: fields.name,
            error: errors.has('name') ? m.client_form_name_required() : undefined,
          },
        });
        /*Ωignore_startΩ*/ () => (fields.name = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-1 gap-3 sm:grid-cols-2` });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: { label: m.client_form_company(), autocomplete: `off`, maxlength: 200, value: fields.company },
          });
          /*Ωignore_startΩ*/ () => (fields.company = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: {
              label: m.client_form_language(),
              options: LOCALES.map((value) => ({ value, label: languageName(value), lang: value })),
              value: fields.language,
            },
          });
          /*Ωignore_startΩ*/ () => (fields.language = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
      }
      {
        const $$_sdleiFytitnedI1C = __sveltets_2_ensureComponent(IdentityFields);
        const $$_sdleiFytitnedI1 = new $$_sdleiFytitnedI1C({
          target: __sveltets_2_any(),
          props: { fields, identities: card.identities, errors, mayRemove },
        });
        /*Ωignore_startΩ*/ () => (fields = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_sdleiFytitnedI1.$$bindings = 'fields';
      }
      for (let { client, value } of __sveltets_2_ensureArray(others)) {
        value;
        {
          svelteHTML.createElement('p', { class: `text-sm text-warn-ink`, role: `status` });
          m.client_form_carried({ name: client.name });
          m.client_form_carried_text();
        }
      }
      {
        svelteHTML.createElement('section', { class: `flex flex-col gap-2` });
        {
          svelteHTML.createElement('h3', { class: `text-sm font-semibold` });
          m.card_people();
        }
        {
          const $$_sdleiFelpoeP2C = __sveltets_2_ensureComponent(PeopleFields);
          const $$_sdleiFelpoeP2 = new $$_sdleiFelpoeP2C({
            target: __sveltets_2_any(),
            props: { people: fields.people, newId: () => newId('per') },
          });
          /*Ωignore_startΩ*/ () => (fields.people = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_sdleiFelpoeP2.$$bindings = 'people';
        }
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const EditClientDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type EditClientDialog__SvelteComponent_ = ReturnType<typeof EditClientDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default EditClientDialog__SvelteComponent_;
