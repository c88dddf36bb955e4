///<reference types="svelte" />
import { m } from '#messages';
import { MAX_PASSWORD, MIN_PASSWORD } from '#domain/password';
import { getLocale } from '$lib/paraglide/runtime.js';
import { countryChoices } from '$lib/ui/countries/choices.ts';
import { zoneChoices } from './choices.ts';
import Choose from './Choose.svelte';
import Hours from './Hours.svelte';
import { LANGUAGES } from './languages.ts';
import Line from './Line.svelte';
import { reasonOf } from './reasons.ts';
import Step from './Step.svelte';
import type { Words } from './words.ts';

type Props = { words: Words; errors: Readonly<Record<string, string>>; code: string };
function $$render() {
  const { words, errors, code }: Props = $props();

  const errorOf = (field: string) => (errors[field] === undefined ? '' : reasonOf(errors[field]));
  async () => {
    {
      svelteHTML.createElement('form', {
        method: `POST`,
        action: code === '' ? '/setup' : `/setup?code=${encodeURIComponent(code)}`,
        class: `mt-10 grid gap-10`,
        novalidate: true,
      });
      {
        const $$_petS1C = __sveltets_2_ensureComponent(Step);
        new $$_petS1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            number: 1,
            title: m.setup_organisation_title(),
            lead: m.setup_organisation_lead(),
          },
        });
        {
          const $$_eniL2C = __sveltets_2_ensureComponent(Line);
          new $$_eniL2C({
            target: __sveltets_2_any(),
            props: {
              name: `name`,
              label: m.setup_name(),
              value: words.name,
              error: errorOf('name'),
              autocomplete: `organization`,
              maxlength: 200,
              required: true,
            },
          });
        }
        {
          const $$_esoohC2C = __sveltets_2_ensureComponent(Choose);
          new $$_esoohC2C({
            target: __sveltets_2_any(),
            props: {
              name: `country`,
              label: m.setup_country(),
              value: words.country,
              first: m.setup_country_choose(),
              choices: countryChoices(getLocale()),
              error: errorOf('country'),
              required: true,
            },
          });
        }
        {
          svelteHTML.createElement('div', { class: `grid gap-5 sm:grid-cols-2` });
          {
            const $$_esoohC3C = __sveltets_2_ensureComponent(Choose);
            new $$_esoohC3C({
              target: __sveltets_2_any(),
              props: {
                name: `language`,
                label: m.setup_language(),
                value: words.language,
                first: m.setup_usual(),
                choices: LANGUAGES,
                error: errorOf('language'),
              },
            });
          }
          {
            const $$_esoohC3C = __sveltets_2_ensureComponent(Choose);
            new $$_esoohC3C({
              target: __sveltets_2_any(),
              props: {
                name: `timeZone`,
                label: m.setup_time_zone(),
                value: words.timeZone,
                first: m.setup_usual(),
                choices: zoneChoices(),
                error: errorOf('timeZone'),
              },
            });
          }
        }
        Step;
      }

      {
        const $$_petS1C = __sveltets_2_ensureComponent(Step);
        new $$_petS1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            number: 2,
            title: m.setup_hours_title(),
            lead: m.setup_hours_lead(),
          },
        });
        {
          const $$_sruoH2C = __sveltets_2_ensureComponent(Hours);
          new $$_sruoH2C({ target: __sveltets_2_any(), props: { days: words.days, errors } });
        }
        Step;
      }

      {
        const $$_petS1C = __sveltets_2_ensureComponent(Step);
        new $$_petS1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            number: 3,
            title: m.setup_letters_title(),
            lead: m.setup_letters_lead(),
          },
        });
        {
          const $$_eniL2C = __sveltets_2_ensureComponent(Line);
          new $$_eniL2C({
            target: __sveltets_2_any(),
            props: {
              name: `mailAddress`,
              type: `email`,
              label: m.setup_mail_address(),
              hint: m.setup_mail_address_hint(),
              value: words.mailAddress,
              error: errorOf('mailAddress'),
              autocapitalize: `none`,
              maxlength: 254,
              required: true,
            },
          });
        }
        {
          const $$_eniL2C = __sveltets_2_ensureComponent(Line);
          new $$_eniL2C({
            target: __sveltets_2_any(),
            props: {
              name: `team`,
              label: m.setup_team(),
              hint: m.setup_team_hint(),
              value: words.team,
              error: errorOf('team'),
              maxlength: 200,
              required: true,
            },
          });
        }
        Step;
      }

      {
        const $$_petS1C = __sveltets_2_ensureComponent(Step);
        new $$_petS1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            number: 4,
            title: m.setup_you_title(),
            lead: m.setup_you_lead(),
          },
        });
        {
          const $$_eniL2C = __sveltets_2_ensureComponent(Line);
          new $$_eniL2C({
            target: __sveltets_2_any(),
            props: {
              name: `ownerName`,
              label: m.setup_owner_name(),
              value: words.ownerName,
              error: errorOf('ownerName'),
              autocomplete: `name`,
              maxlength: 200,
              required: true,
            },
          });
        }
        {
          const $$_eniL2C = __sveltets_2_ensureComponent(Line);
          new $$_eniL2C({
            target: __sveltets_2_any(),
            props: {
              name: `ownerEmail`,
              type: `email`,
              label: m.setup_owner_email(),
              value: words.ownerEmail,
              error: errorOf('ownerEmail'),
              autocomplete: `username`,
              autocapitalize: `none`,
              maxlength: 254,
              required: true,
            },
          });
        }
        {
          const $$_eniL2C = __sveltets_2_ensureComponent(Line);
          new $$_eniL2C({
            target: __sveltets_2_any(),
            props: {
              name: `password`,
              type: `password`,
              label: m.setup_password(),
              hint: m.setup_password_hint({ length: MIN_PASSWORD }),
              error: errorOf('password'),
              autocomplete: `new-password`,
              minlength: MIN_PASSWORD,
              maxlength: MAX_PASSWORD,
              required: true,
            },
          });
        }
        Step;
      }

      {
        svelteHTML.createElement('div', { class: `border-t border-line pt-8` });
        {
          svelteHTML.createElement('button', {
            type: `submit`,
            class: `min-h-14 w-full rounded-lg bg-accent px-6 text-xl font-semibold text-on-accent transition-colors hover:bg-accent-hover`,
          });
          m.setup_submit();
        }
        {
          svelteHTML.createElement('p', { class: `mt-3 text-center text-sm text-pretty text-soft` });
          m.setup_submit_hint();
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const SetupForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SetupForm__SvelteComponent_ = ReturnType<typeof SetupForm__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SetupForm__SvelteComponent_;
