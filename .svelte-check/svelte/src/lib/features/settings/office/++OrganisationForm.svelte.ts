///<reference types="svelte" />
import { m } from '#messages';
import type { Mailbox, Organisation } from '#domain/model';
import { getLocale } from '$lib/paraglide/runtime.js';
import { countryChoices } from '$lib/ui/countries/choices.ts';
import Button from '$lib/ui/Button.svelte';
import Select from '$lib/ui/Select.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { toast } from '$lib/ui/toast.ts';
import { focusFirstWrong } from '$lib/ui/first-wrong.ts';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { untrack } from 'svelte';
import { LANGUAGES } from '../languages.ts';
import Card from './Card.svelte';
import { zoneChoices } from './choices.ts';
import Hours from './Hours.svelte';
import SaveBar from './SaveBar.svelte';
import { changeOffice } from './say.ts';
import { fromForm, toForm } from './week-form.ts';

type Props = { organisation: Organisation; mailboxes: readonly Mailbox[] };
function $$render() {
  const { organisation, mailboxes }: Props = $props();

  // What is being written stays while others change the same row; saving sends what differs from the row then.
  const before = untrack(() => organisation);
  const form = $state({
    name: before.name,
    country: before.country,
    language: before.language,
    timeZone: before.timeZone,
    mailAddress: before.mailAddress,
  });
  let week = $state(toForm(before.openingHours));
  let tried = $state(false);
  let busy = $state(false);

  const hours = $derived(fromForm(week));
  const hoursChanged = $derived(JSON.stringify(hours) !== JSON.stringify(organisation.openingHours));
  const fieldsChanged = $derived(
    (Object.keys(form) as (keyof typeof form)[]).some((key) => form[key] !== organisation[key]),
  );
  const dirty = $derived(hoursChanged || fieldsChanged);
  const addresses = $derived([
    ...new Set([organisation.mailAddress, ...mailboxes.filter((it) => it.active).map((it) => it.address)]),
  ]);

  $effect(() => (dirty ? unsaved.hold() : undefined));

  async function save(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    tried = true;
    if (busy || hours === null) return;
    if (form.name.trim() === '') return focusFirstWrong(event.currentTarget);
    busy = true;
    const { mailAddress, ...facts } = $state.snapshot(form);
    // Named only when it changes: an address must be one of ours by then.
    const address = mailAddress === organisation.mailAddress ? {} : { mailAddress };
    const saved = await changeOffice('organisation.patch', {
      set: { ...facts, ...address, ...(hoursChanged ? { openingHours: hours } : {}) },
    });
    busy = false;
    if (saved) toast.success(m.office_saved());
  }
  async () => {
    {
      svelteHTML.createElement('form', { class: `flex flex-col gap-5 pb-20`, onsubmit: save, novalidate: true });
      {
        const $$_draC1C = __sveltets_2_ensureComponent(Card);
        new $$_draC1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            title: m.office_organisation_who(),
          },
        });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.setup_name(),
              maxlength: 200,
              error: tried && form.name.trim() === '' ? m.setup_error_name() : undefined,
              value: form.name,
            },
          });
          /*Ωignore_startΩ*/ () => (form.name = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          svelteHTML.createElement('div', { class: `grid gap-4 sm:grid-cols-2` });
          {
            const $$_tceleS3C = __sveltets_2_ensureComponent(Select);
            const $$_tceleS3 = new $$_tceleS3C({
              target: __sveltets_2_any(),
              props: { label: m.setup_country(), options: countryChoices(getLocale()), value: form.country },
            });
            /*Ωignore_startΩ*/ () => (form.country = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_tceleS3.$$bindings = 'value';
          }
          {
            const $$_tceleS3C = __sveltets_2_ensureComponent(Select);
            const $$_tceleS3 = new $$_tceleS3C({
              target: __sveltets_2_any(),
              props: { label: m.setup_language(), options: LANGUAGES, value: form.language },
            });
            /*Ωignore_startΩ*/ () => (form.language = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_tceleS3.$$bindings = 'value';
          }
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: { label: m.setup_time_zone(), options: zoneChoices(before.timeZone), value: form.timeZone },
          });
          /*Ωignore_startΩ*/ () => (form.timeZone = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
        Card;
      }
      {
        const $$_draC1C = __sveltets_2_ensureComponent(Card);
        new $$_draC1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            title: m.setup_hours_title(),
            lead: m.setup_hours_lead(),
          },
        });
        {
          const $$_sruoH2C = __sveltets_2_ensureComponent(Hours);
          const $$_sruoH2 = new $$_sruoH2C({ target: __sveltets_2_any(), props: { week } });
          /*Ωignore_startΩ*/ () => (week = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_sruoH2.$$bindings = 'week';
        }
        Card;
      }
      {
        const $$_draC1C = __sveltets_2_ensureComponent(Card);
        new $$_draC1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            title: m.office_letters_from(),
            lead: m.office_letters_from_hint(),
          },
        });
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: {
              label: m.office_address(),
              hideLabel: true,
              options: addresses.map((value) => ({ value, label: value })),
              value: form.mailAddress,
            },
          });
          /*Ωignore_startΩ*/ () => (form.mailAddress = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
        Card;
      }
      if (dirty) {
        {
          const $$_raBevaS1C = __sveltets_2_ensureComponent(SaveBar);
          new $$_raBevaS1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
            },
          });
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                type: `submit`,
                variant: `primary`,
                busy,
                disabled: hours === null,
              },
            });
            m.office_save();
            Button;
          }
          SaveBar;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const OrganisationForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OrganisationForm__SvelteComponent_ = ReturnType<typeof OrganisationForm__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OrganisationForm__SvelteComponent_;
