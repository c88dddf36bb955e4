///<reference types="svelte" />
import { m } from '#messages';
import { judgePassword, MAX_PASSWORD, MIN_PASSWORD } from '#domain/password';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import TextField from '$lib/ui/TextField.svelte';
import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Strength from './Strength.svelte';
import { faultWords } from './fault-words.ts';

type Props = {
  email: string;
  /** What anybody knows of the person. */
  about: readonly string[];
  busy: boolean;
  failure: string | undefined;
  onChoose: (password: string) => Promise<void>;
};
function $$render() {
  const { email, about, busy, failure, onChoose }: Props = $props();

  let password = $state('');
  let shown = $state(false);
  let tried = $state(false);
  let input = $state<HTMLInputElement>();

  const judged = $derived(judgePassword(password, about));
  const fault = $derived(tried && !judged.ok ? faultWords(judged.code) : undefined);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    tried = true;
    if (judged.ok) await onChoose(password);
    else input?.focus();
  }
  async () => {
    {
      svelteHTML.createElement('form', { class: `flex flex-col gap-5`, onsubmit: submit, novalidate: true });
      if (failure !== undefined) {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `danger`,
              urgent: true,
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_trelAelgnairT0C = __sveltets_2_ensureComponent(TriangleAlert);
                    new $$_trelAelgnairT0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

          failure;
          Banner;
        }
      }
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: { label: m.password_for(), name: `username`, autocomplete: `username`, value: email, readonly: true },
        });
      }
      {
        svelteHTML.createElement('div', { class: `flex flex-col gap-2` });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.password_new(),
              name: `new-password`,
              type: shown ? 'text' : 'password',
              autocomplete: `new-password`,
              autocapitalize: `none`,
              spellcheck: `false`,
              maxlength: MAX_PASSWORD,
              required: true,
              hint: m.password_hint({ length: MIN_PASSWORD }),
              error: fault,
              value: password,
              element: input,
              trailing: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_nottuBnocI0C = __sveltets_2_ensureComponent(IconButton);
                    new $$_nottuBnocI0C({
                      target: __sveltets_2_any(),
                      props: {
                        children: () => {
                          return __sveltets_2_any(0);
                        },
                        label: shown ? m.sign_in_hide_password() : m.sign_in_show_password(),
                        'aria-pressed': shown,
                        onclick: () => (shown = !shown),
                      },
                    });
                    if (shown) {
                      {
                        const $$_ffOeyE1C = __sveltets_2_ensureComponent(EyeOff);
                        new $$_ffOeyE1C({ target: __sveltets_2_any(), props: {} });
                      }
                    } else {
                      {
                        const $$_eyE1C = __sveltets_2_ensureComponent(Eye);
                        new $$_eyE1C({ target: __sveltets_2_any(), props: {} });
                      }
                    }
                    IconButton;
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ () => (password = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
          /*Ωignore_startΩ*/ () => (input = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'element';
          /*Ωignore_startΩ*/ const { trailing } = $$_dleiFtxeT2.$$prop_def; /*Ωignore_endΩ*/

          TextField;
        }
        if (password !== '' && fault === undefined) {
          {
            const $$_htgnertS2C = __sveltets_2_ensureComponent(Strength);
            new $$_htgnertS2C({ target: __sveltets_2_any(), props: { judged } });
          }
        }
      }
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
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
        busy ? m.password_saving() : m.password_save();
        Button;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const NewPassword__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type NewPassword__SvelteComponent_ = ReturnType<typeof NewPassword__SvelteComponent_>;
/*Ωignore_endΩ*/ export default NewPassword__SvelteComponent_;
