///<reference types="svelte" />
import { m } from '#messages';
import { MAX_EXCEPTIONS } from '#domain/assignment/rules';
import { CHANNELS, REQUEST_TYPES } from '#domain/model';
import Button from '$lib/ui/Button.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import Select from '$lib/ui/Select.svelte';
import { channelName, requestType } from '$lib/ui/words.ts';
import Plus from '@lucide/svelte/icons/plus';
import X from '@lucide/svelte/icons/x';
import { choicesOf, POLICIES } from '../office/words.ts';
import type { ExceptionForm } from './policy-form.ts';

type Props = { exceptions: ExceptionForm[] };
function $$render() {
  let { exceptions = $bindable() }: Props = $props(); /*Ωignore_startΩ*/
  exceptions; /*Ωignore_endΩ*/

  const channels = [
    { value: '' as const, label: m.policy_channel_any() },
    ...CHANNELS.map((value) => ({ value, label: channelName(value) })),
  ];
  const types = [
    { value: '' as const, label: m.policy_type_any() },
    ...REQUEST_TYPES.map((value) => ({ value, label: requestType(value) })),
  ];
  async () => {
    {
      svelteHTML.createElement('ol', { class: `flex flex-col divide-y divide-line empty:hidden` });
      for (let exception of __sveltets_2_ensureArray(exceptions)) {
        let at = 1;
        at;
        const number = at + 1;
        {
          svelteHTML.createElement('li', {
            class: `grid gap-3 py-3 first:pt-0 sm:grid-cols-2`,
            'aria-label': m.policy_exception_of({ number }),
          });
          {
            const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
            const $$_tceleS2 = new $$_tceleS2C({
              target: __sveltets_2_any(),
              props: { label: m.policy_channel(), options: channels, value: exception.channel },
            });
            /*Ωignore_startΩ*/ () => (exception.channel = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
          }
          {
            const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
            const $$_tceleS2 = new $$_tceleS2C({
              target: __sveltets_2_any(),
              props: { label: m.policy_type(), options: types, value: exception.type },
            });
            /*Ωignore_startΩ*/ () => (exception.type = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
          }
          {
            svelteHTML.createElement('div', { class: `flex items-end gap-2 sm:col-span-2` });
            {
              svelteHTML.createElement('div', { class: `min-w-0 flex-1` });
              {
                const $$_tceleS4C = __sveltets_2_ensureComponent(Select);
                const $$_tceleS4 = new $$_tceleS4C({
                  target: __sveltets_2_any(),
                  props: { label: m.office_policy(), options: choicesOf(POLICIES), value: exception.policy },
                });
                /*Ωignore_startΩ*/ () => (exception.policy = __sveltets_2_any(null));
                /*Ωignore_endΩ*/ $$_tceleS4.$$bindings = 'value';
              }
            }
            {
              const $$_nottuBnocI3C = __sveltets_2_ensureComponent(IconButton);
              new $$_nottuBnocI3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  label: m.policy_exception_remove({ number }),
                  onclick: () => exceptions.splice(at, 1),
                },
              });
              {
                const $$_X4C = __sveltets_2_ensureComponent(X);
                new $$_X4C({ target: __sveltets_2_any(), props: {} });
              }
              IconButton;
            }
          }
        }
      }
    }
    if (exceptions.length < MAX_EXCEPTIONS) {
      {
        svelteHTML.createElement('span', {});
        {
          const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              compact: true,
              variant: `soft`,
              onclick: () => exceptions.push({ channel: '', type: 'complaint', policy: 'by-hand' }),
            },
          });
          {
            const $$_sulP2C = __sveltets_2_ensureComponent(Plus);
            new $$_sulP2C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
          }
          m.policy_exception_add();
          Button;
        }
      }
    }
  };
  return {
    props: {} as any as Props,
    exports: {},
    bindings: __sveltets_$$bindings('exceptions'),
    slots: {},
    events: {},
  };
}
const Exceptions__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Exceptions__SvelteComponent_ = ReturnType<typeof Exceptions__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Exceptions__SvelteComponent_;
