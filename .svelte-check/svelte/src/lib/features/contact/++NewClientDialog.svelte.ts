///<reference types="svelte" />
import { m } from '#messages';
import { LOCALES, type Locale, type Role } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { newId } from '$lib/sync/new-id.ts';
import { session } from '$lib/sync/session.svelte.ts';
import { languageName } from '$lib/ui/language-name.ts';
import FormDialog from '$lib/ui/FormDialog.svelte';
import Select from '$lib/ui/Select.svelte';
import TextArea from '$lib/ui/TextArea.svelte';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { createClient } from './save.ts';
import { addressesOf, NOBODY_YET, teamsFor, wrongIn, type Who, type WhoError } from './who.ts';
import WhoFields from './WhoFields.svelte';

type Props = {
  onClose: () => void;
  /** A card was made, or one that was there already was chosen. */
  onOpen: (clientId: string) => void;
};
function $$render() {
  const { onClose, onOpen }: Props = $props();

  const people = live((store) => directory(store));
  const me = $derived<{ id: string; role: Role } | null>(session.me);
  const teams = $derived(me === null || people.current === undefined ? [] : teamsFor(me, people.current));
  const country = $derived(people.current?.organisation?.country ?? '');

  let who = $state<Who>({ ...NOBODY_YET });
  let team = $state('');
  let language = $state<Locale | ''>('');
  let note = $state('');
  let errors = $state.raw<ReadonlySet<WhoError>>(new Set());
  let busy = $state(false);

  const typed = $derived(Object.values(who).some((text) => text.trim() !== '') || note.trim() !== '');
  $effect(() => (typed ? unsaved.hold() : undefined));

  async function save() {
    errors = wrongIn(who, country);
    if (errors.size > 0) return;
    busy = true;
    const clientId = newId('cl');
    const { name, company } = who;
    const saved = await createClient({
      clientId,
      name,
      company,
      identities: addressesOf(who, country).map((address) => ({ id: newId('id'), ...address })),
      teamId: team || (teams[0]?.id ?? ''),
      note,
      ...(language === '' ? {} : { language }),
    });
    busy = false;
    if (saved) onOpen(clientId);
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
          title: m.client_new_title(),
          submit: m.client_new_save(),
          busy,
          onSubmit: save,
          onClose,
        },
      });
      {
        const $$_sdleiFohW1C = __sveltets_2_ensureComponent(WhoFields);
        const $$_sdleiFohW1 = new $$_sdleiFohW1C({
          target: __sveltets_2_any(),
          props: { who, errors, country, onChoose: onOpen },
        });
        /*Ωignore_startΩ*/ () => (who = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_sdleiFohW1.$$bindings = 'who';
      }
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-1 gap-3 sm:grid-cols-2` });
        if (teams.length > 1) {
          {
            const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
            new $$_tceleS2C({
              target: __sveltets_2_any(),
              props: {
                label: m.client_form_team(),
                value: team || (teams[0]?.id ?? ''),
                options: teams.map(({ id: value, name }) => ({ value, label: name })),
                onValueChange: (chosen) => (team = chosen),
              },
            });
          }
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: {
              label: m.client_form_language(),
              value: language || (people.current?.organisation?.language ?? 'en'),
              options: LOCALES.map((value) => ({ value, label: languageName(value), lang: value })),
              onValueChange: (chosen) => (language = chosen),
            },
          });
        }
      }
      {
        const $$_aerAtxeT1C = __sveltets_2_ensureComponent(TextArea);
        const $$_aerAtxeT1 = new $$_aerAtxeT1C({
          target: __sveltets_2_any(),
          props: { label: m.client_form_note(), rows: 2, value: note },
        });
        /*Ωignore_startΩ*/ () => (note = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_aerAtxeT1.$$bindings = 'value';
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const NewClientDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type NewClientDialog__SvelteComponent_ = ReturnType<typeof NewClientDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default NewClientDialog__SvelteComponent_;
