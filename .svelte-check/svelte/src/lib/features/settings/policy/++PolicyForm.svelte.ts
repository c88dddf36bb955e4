///<reference types="svelte" />
import { m } from '#messages';
import { REQUEST_TYPES, type Team } from '#domain/model';
import Button from '$lib/ui/Button.svelte';
import { focusFirstWrong } from '$lib/ui/first-wrong.ts';
import Select from '$lib/ui/Select.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { toast } from '$lib/ui/toast.ts';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { requestType } from '$lib/ui/words.ts';
import { untrack } from 'svelte';
import Card from '../office/Card.svelte';
import SaveBar from '../office/SaveBar.svelte';
import { changeOffice } from '../office/say.ts';
import { choicesOf, POLICIES, POLICY_HINTS } from '../office/words.ts';
import Exceptions from './Exceptions.svelte';
import { fromForm, MOST, readNumber, toForm } from './policy-form.ts';

type $$ComponentProps = { team: Team };
function $$render() {
  const { team }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();

  const form = $state(untrack(() => toForm(team)));
  let tried = $state(false);
  let busy = $state(false);

  const read = $derived(fromForm(form));
  const dirty = $derived(JSON.stringify(form) !== JSON.stringify(toForm(team)));
  const wrong = (typed: string, most: number) =>
    tried && readNumber(typed, most) === undefined ? m.policy_number_wrong({ most }) : undefined;

  $effect(() => (dirty ? unsaved.hold() : undefined));

  async function save(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    tried = true;
    if (busy) return;
    if (read === null) return focusFirstWrong(event.currentTarget);
    busy = true;
    const saved = await changeOffice('team.patch', { teamId: team.id, set: read });
    busy = false;
    if (saved) toast.success(m.office_saved());
  }
  async () => {
    {
      svelteHTML.createElement('form', { class: `flex flex-col gap-5`, onsubmit: save, novalidate: true });
      {
        const $$_draC1C = __sveltets_2_ensureComponent(Card);
        new $$_draC1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            title: m.policy_usually(),
            lead: POLICY_HINTS[form.policy](),
          },
        });
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: { label: m.office_policy(), hideLabel: true, options: choicesOf(POLICIES), value: form.policy },
          });
          /*Ωignore_startΩ*/ () => (form.policy = __sveltets_2_any(null));
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
            title: m.policy_exceptions(),
            lead: m.policy_exceptions_lead(),
          },
        });
        {
          const $$_snoitpecxE2C = __sveltets_2_ensureComponent(Exceptions);
          const $$_snoitpecxE2 = new $$_snoitpecxE2C({
            target: __sveltets_2_any(),
            props: { exceptions: form.exceptions },
          });
          /*Ωignore_startΩ*/ () => (form.exceptions = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_snoitpecxE2.$$bindings = 'exceptions';
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
            title: m.policy_responsible(),
            lead: m.policy_responsible_lead(),
          },
        });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.policy_patience(),
              hint: m.policy_patience_hint(),
              inputmode: `numeric`,
              error: wrong(form.patience, MOST.patience),
              value: form.patience,
            },
          });
          /*Ωignore_startΩ*/ () => (form.patience = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.policy_allowance(),
              inputmode: `numeric`,
              error: wrong(form.allowance, MOST.allowance),
              value: form.allowance,
            },
          });
          /*Ωignore_startΩ*/ () => (form.allowance = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
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
            title: m.policy_weights(),
            lead: m.policy_weights_lead(),
          },
        });
        {
          svelteHTML.createElement('div', { class: `grid grid-cols-2 gap-4 sm:grid-cols-3` });
          for (let type of __sveltets_2_ensureArray(REQUEST_TYPES)) {
            type;
            {
              const $$_dleiFtxeT3C = __sveltets_2_ensureComponent(TextField);
              const $$_dleiFtxeT3 = new $$_dleiFtxeT3C({
                target: __sveltets_2_any(),
                props: {
                  label: requestType(type),
                  inputmode: `numeric`,
                  error: wrong(form.weights[type], MOST.weight),
                  value: form.weights[type],
                },
              });
              /*Ωignore_startΩ*/ () => (form.weights[type] = __sveltets_2_any(null));
              /*Ωignore_endΩ*/ $$_dleiFtxeT3.$$bindings = 'value';
            }
          }
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
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const PolicyForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PolicyForm__SvelteComponent_ = ReturnType<typeof PolicyForm__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PolicyForm__SvelteComponent_;
