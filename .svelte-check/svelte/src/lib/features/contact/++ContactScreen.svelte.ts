///<reference types="svelte" />
import { m } from '#messages';
import type { Role } from '#domain/model';
import { CONTACT_WAYS, VISITOR_CLASSES } from '#domain/model';
import type { MutationArgs } from '#protocol/mutations';
import { live } from '$lib/store/live.svelte.ts';
import { CONTACT_DRAFT } from '$lib/store/drafts.ts';
import { clientCard } from '$lib/store/queries/client-card.ts';
import { lastTakenAs } from '$lib/store/queries/contacts.ts';
import { draft } from '$lib/store/queries/conversation.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { saveDraft } from '$lib/sync/drafts.ts';
import { newId } from '$lib/sync/new-id.ts';
import { session } from '$lib/sync/session.svelte.ts';
import { contactWay, visitorClass } from '$lib/ui/contact-words.ts';
import Button from '$lib/ui/Button.svelte';
import Chips from '$lib/ui/Chips.svelte';
import { DraftKeeping } from '$lib/ui/draft-keeping.svelte.ts';
import { focusFirstWrong } from '$lib/ui/first-wrong.ts';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import PeopleFields from '$lib/ui/PeopleFields.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import TextArea from '$lib/ui/TextArea.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { untrack } from 'svelte';
import ChosenClient from './ChosenClient.svelte';
import {
  emptyForm,
  holdsWords,
  newAddresses,
  readDraft,
  readForm,
  withClient,
  type ContactError,
  type ContactForm,
} from './contact-form.ts';
import ContactBar from './ContactBar.svelte';
import { recordContact } from './save.ts';
import TakenFields from './TakenFields.svelte';
import { teamsFor } from './who.ts';
import WhoFields from './WhoFields.svelte';
import WorkFields from './WorkFields.svelte';

type Props = {
  me: { id: string; role: Role };
  /** The card it was opened from. */
  clientId: string | null;
  onSaved: (saved: Pick<MutationArgs<'contact.record'>, 'clientId' | 'work'>) => void;
};
function $$render() {
  const { me, clientId, onSaved }: Props = $props();

  const kept = live(async (store) => {
    const [words, takenAs] = await Promise.all([draft(store, CONTACT_DRAFT), lastTakenAs(store, me.id)]);
    return { words: words?.text, takenAs };
  });
  const people = live((store) => directory(store));

  let form = $state<ContactForm | null>(null);
  let errors = $state.raw<ReadonlySet<ContactError>>(new Set());
  let busy = $state(false);
  let element = $state<HTMLFormElement>();

  const chosen = $derived(form?.clientId ?? null);
  // With its id, because the card before stays until this one is read.
  const found = live(async (store) => ({ of: chosen, card: chosen === null ? null : await clientCard(store, chosen) }));
  const known = $derived(found.current?.of === chosen ? found.current.card : null);
  const country = $derived(people.current?.organisation?.country ?? '');
  const teams = $derived(people.current === undefined ? [] : teamsFor(me, people.current));
  /** A client that is known stays with their own team, if it is one of mine. */
  const teamId = $derived((teams.find(({ id }) => known?.client.scopes.includes(`team:${id}`)) ?? teams[0])?.id ?? '');
  const added = $derived(form === null || known === null ? [] : newAddresses(form, known, country));

  // Once, when the device has said what it kept; from there on the form is the truth and the draft its echo.
  $effect(() => {
    const was = kept.current;
    if (was !== undefined) untrack(() => (form ??= begin(was.words, was.takenAs)));
  });
  function begin(words: string | undefined, takenAs: string): ContactForm {
    const was = words === undefined ? null : readDraft(words);
    const fresh = was ?? emptyForm(takenAs);
    return clientId === null ? fresh : { ...fresh, clientId };
  }

  const keeping = new DraftKeeping('contact');
  $effect(() => {
    if (form === null) return;
    const text = holdsWords(form) ? JSON.stringify(form) : '';
    untrack(() => {
      if (form !== null && text !== '') form.begunAt ??= session.now;
      void keeping.keep(() => saveDraft({ conversationId: CONTACT_DRAFT, text, mode: 'note' }));
    });
  });

  /** Whoever opened it is being told a name. Not where a finger would call up a keyboard that covers half of the form. */
  $effect(() => {
    if (element && window.matchMedia('(pointer: fine)').matches) {
      element.querySelector<HTMLElement>('input:not([type=radio])')?.focus();
    }
  });

  function clear() {
    form = emptyForm(form?.takenAs);
    errors = new Set();
  }

  // A card that has left this device since the draft was kept: what was typed is about somebody new then.
  $effect(() => {
    const isGone = chosen !== null && found.current?.of === chosen && found.current.card === null;
    if (isGone) untrack(() => form && (form.clientId = null));
  });

  async function save(withWork: boolean) {
    if (form === null || busy || (chosen !== null && known === null)) return;
    const read = readForm($state.snapshot(form), { known, withWork, country, teamId, now: session.now });
    errors = read.kind === 'wrong' ? read.errors : new Set();
    if (read.kind === 'wrong') {
      if (element) await focusFirstWrong(element);
      return;
    }
    busy = true;
    const saved = await recordContact(read.args, read.name);
    busy = false;
    if (!saved) return;
    form = emptyForm(form.takenAs);
    onSaved(read.args);
  }
  $effect(() => commands.offer({ send: () => void save(true) }));
  async () => {
    if (form === null || people.current === undefined) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.card_loading(), rows: 4 } });
      }
    } else {
      {
        const $$_form0 = svelteHTML.createElement('form', {
          novalidate: true,
          class: `flex h-full min-h-0 flex-col`,
          onsubmit: (event) => {
            event.preventDefault();
            void save(true);
          },
        });
        element = $$_form0;
        {
          svelteHTML.createElement('div', { class: `min-h-0 flex-1 overflow-y-auto overscroll-contain` });
          {
            svelteHTML.createElement('div', {
              class: `mx-auto grid w-full max-w-6xl grid-cols-1 gap-x-10 gap-y-6 px-4 py-5 lg:grid-cols-2`,
            });
            {
              svelteHTML.createElement('div', { class: `flex flex-col gap-6` });
              {
                const $$_spihC4C = __sveltets_2_ensureComponent(Chips);
                const $$_spihC4 = new $$_spihC4C({
                  target: __sveltets_2_any(),
                  props: {
                    label: m.contact_way(),
                    options: CONTACT_WAYS.map((way) => ({ value: way, label: contactWay(way) })),
                    value: form.way,
                  },
                });
                /*Ωignore_startΩ*/ () => (form.way = __sveltets_2_any(null));
                /*Ωignore_endΩ*/ $$_spihC4.$$bindings = 'value';
              }
              {
                svelteHTML.createElement('section', { class: `flex flex-col gap-3`, 'aria-label': m.contact_who() });
                if (known !== null) {
                  {
                    const $$_tneilCnesohC5C = __sveltets_2_ensureComponent(ChosenClient);
                    new $$_tneilCnesohC5C({
                      target: __sveltets_2_any(),
                      props: { known, onOther: () => form && (form.clientId = null) },
                    });
                  }
                  {
                    svelteHTML.createElement('div', { class: `grid grid-cols-1 gap-3 sm:grid-cols-2` });
                    {
                      const $$_dleiFtxeT6C = __sveltets_2_ensureComponent(TextField);
                      const $$_dleiFtxeT6 = new $$_dleiFtxeT6C({
                        target: __sveltets_2_any(),
                        props: { label: m.contact_caller(), autocomplete: `off`, maxlength: 200, value: form.caller },
                      });
                      /*Ωignore_startΩ*/ () => (form.caller = __sveltets_2_any(null));
                      /*Ωignore_endΩ*/ $$_dleiFtxeT6.$$bindings = 'value';
                    }
                    {
                      const $$_dleiFtxeT6C = __sveltets_2_ensureComponent(TextField);
                      const $$_dleiFtxeT6 = new $$_dleiFtxeT6C({
                        target: __sveltets_2_any(),
                        props: {
                          label: m.client_edit_new_phone(),
                          type: `tel`,
                          inputmode: `tel`,
                          autocomplete: `off`,
                          value: form.phone,
                          error: errors.has('phone') ? m.client_form_phone_invalid() : undefined,
                        },
                      });
                      /*Ωignore_startΩ*/ () => (form.phone = __sveltets_2_any(null));
                      /*Ωignore_endΩ*/ $$_dleiFtxeT6.$$bindings = 'value';
                    }
                  }
                  for (let { value } of __sveltets_2_ensureArray(added)) {
                    value;
                    {
                      svelteHTML.createElement('p', { class: `text-xs text-soft` });
                      m.contact_adds({ value });
                    }
                  }
                } else {
                  {
                    const $$_sdleiFohW5C = __sveltets_2_ensureComponent(WhoFields);
                    const $$_sdleiFohW5 = new $$_sdleiFohW5C({
                      target: __sveltets_2_any(),
                      props: {
                        who: __sveltets_2_get_set_binding(
                          () => form!,
                          (who) => Object.assign(form!, who),
                        ),
                        errors,
                        country,
                        onChoose: (id) => form && (form = withClient(form, id, country)),
                      },
                    });
                    $$_sdleiFohW5.$$bindings = 'who';
                  }
                }
              }
              {
                svelteHTML.createElement('section', { class: `flex flex-col gap-3` });
                {
                  const $$_aerAtxeT5C = __sveltets_2_ensureComponent(TextArea);
                  const $$_aerAtxeT5 = new $$_aerAtxeT5C({
                    target: __sveltets_2_any(),
                    props: {
                      label: m.contact_reason(),
                      rows: 2,
                      value: form.reason,
                      error: errors.has('reason') ? m.contact_reason_required() : undefined,
                    },
                  });
                  /*Ωignore_startΩ*/ () => (form.reason = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_aerAtxeT5.$$bindings = 'value';
                }
                {
                  const $$_aerAtxeT5C = __sveltets_2_ensureComponent(TextArea);
                  const $$_aerAtxeT5 = new $$_aerAtxeT5C({
                    target: __sveltets_2_any(),
                    props: { label: m.contact_more(), rows: 2, value: form.more },
                  });
                  /*Ωignore_startΩ*/ () => (form.more = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_aerAtxeT5.$$bindings = 'value';
                }
                {
                  const $$_spihC5C = __sveltets_2_ensureComponent(Chips);
                  const $$_spihC5 = new $$_spihC5C({
                    target: __sveltets_2_any(),
                    props: {
                      label: m.contact_visitor(),
                      none: '',
                      options: VISITOR_CLASSES.map((visitor) => ({ value: visitor, label: visitorClass(visitor) })),
                      value: form.visitor,
                    },
                  });
                  /*Ωignore_startΩ*/ () => (form.visitor = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_spihC5.$$bindings = 'value';
                }
              }
            }
            {
              svelteHTML.createElement('div', { class: `flex flex-col gap-6` });
              {
                svelteHTML.createElement('section', { class: `flex flex-col gap-3` });
                {
                  svelteHTML.createElement('h2', { class: `font-display text-lg` });
                  m.contact_company_part();
                }
                {
                  const $$_dleiFtxeT5C = __sveltets_2_ensureComponent(TextField);
                  const $$_dleiFtxeT5 = new $$_dleiFtxeT5C({
                    target: __sveltets_2_any(),
                    props: {
                      label: m.contact_speciality(),
                      autocomplete: `off`,
                      maxlength: 200,
                      value: form.speciality,
                    },
                  });
                  /*Ωignore_startΩ*/ () => (form.speciality = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_dleiFtxeT5.$$bindings = 'value';
                }
                {
                  svelteHTML.createElement('h3', { class: `text-sm font-semibold` });
                  m.contact_people();
                }
                {
                  const $$_sdleiFelpoeP5C = __sveltets_2_ensureComponent(PeopleFields);
                  const $$_sdleiFelpoeP5 = new $$_sdleiFelpoeP5C({
                    target: __sveltets_2_any(),
                    props: { people: form.people, newId: () => newId('per') },
                  });
                  /*Ωignore_startΩ*/ () => (form.people = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_sdleiFelpoeP5.$$bindings = 'people';
                }
              }
              {
                svelteHTML.createElement('section', { class: `flex flex-col gap-3` });
                {
                  svelteHTML.createElement('h2', { class: `font-display text-lg` });
                  m.contact_work();
                }
                {
                  const $$_sdleiFkroW5C = __sveltets_2_ensureComponent(WorkFields);
                  const $$_sdleiFkroW5 = new $$_sdleiFkroW5C({
                    target: __sveltets_2_any(),
                    props: {
                      work: form.work,
                      teamId,
                      client: known?.client ?? null,
                      people: people.current,
                      meId: me.id,
                      linesWrong: errors.has('lines'),
                    },
                  });
                  /*Ωignore_startΩ*/ () => (form.work = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_sdleiFkroW5.$$bindings = 'work';
                }
              }
              {
                const $$_sdleiFnekaT4C = __sveltets_2_ensureComponent(TakenFields);
                const $$_sdleiFnekaT4 = new $$_sdleiFnekaT4C({
                  target: __sveltets_2_any(),
                  props: { form, meId: me.id, employees: people.current.employees },
                });
                /*Ωignore_startΩ*/ () => (form = __sveltets_2_any(null));
                /*Ωignore_endΩ*/ $$_sdleiFnekaT4.$$bindings = 'form';
              }
              if (holdsWords(form)) {
                {
                  const $$_nottuB4C = __sveltets_2_ensureComponent(Button);
                  new $$_nottuB4C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      compact: true,
                      variant: `ghost`,
                      class: `self-start`,
                      onclick: clear,
                    },
                  });
                  m.contact_clear();
                  Button;
                }
              }
            }
          }
        }
        {
          const $$_raBtcatnoC1C = __sveltets_2_ensureComponent(ContactBar);
          new $$_raBtcatnoC1C({
            target: __sveltets_2_any(),
            props: { isOrder: form.work.type === 'order', busy, onSaveOnly: () => void save(false) },
          });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ContactScreen__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ContactScreen__SvelteComponent_ = ReturnType<typeof ContactScreen__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ContactScreen__SvelteComponent_;
