///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import { LEASE_DAYS } from '#domain/lease';
import { session } from '$lib/sync/session.svelte.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import TextField from '$lib/ui/TextField.svelte';
import CloudOff from '@lucide/svelte/icons/cloud-off';
import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Info from '@lucide/svelte/icons/info';
import PartyPopper from '@lucide/svelte/icons/party-popper';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import { online } from 'svelte/reactivity/window';
import { signInFailure } from './failure.ts';
function $$render() {
  let email = $state('');
  let password = $state('');
  let shown = $state(false);
  let busy = $state(false);
  let failure = $state<string>();
  let emailError = $state<string>();
  let passwordError = $state<string>();
  let emailInput = $state<HTMLInputElement>();
  let passwordInput = $state<HTMLInputElement>();

  /** Says what is missing and puts the cursor there. */
  function complete(): boolean {
    emailError = email.trim() === '' ? m.sign_in_error_empty_email() : undefined;
    passwordError = password === '' ? m.sign_in_error_empty_password() : undefined;
    if (emailError !== undefined) emailInput?.focus();
    else if (passwordError !== undefined) passwordInput?.focus();
    return emailError === undefined && passwordError === undefined;
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (busy || !complete()) return;
    busy = true;
    failure = undefined;
    try {
      const answer = await session.signIn({ email: email.trim(), password });
      if (answer.kind === 'ok') return;
      failure = signInFailure(answer);
      if (answer.kind === 'refused') passwordInput?.select();
    } finally {
      busy = false;
    }
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
      } else if (session.reason === 'lease') {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `warn`,
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_ffOduolC0C = __sveltets_2_ensureComponent(CloudOff);
                    new $$_ffOduolC0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

          m.sign_in_lease({ days: LEASE_DAYS });
          Banner;
        }
      } else if (!online.current) {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `warn`,
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_ffOduolC0C = __sveltets_2_ensureComponent(CloudOff);
                    new $$_ffOduolC0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

          m.sign_in_offline();
          Banner;
        }
      } else if (page.url.searchParams.has('welcome')) {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `ok`,
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_reppoPytraP0C = __sveltets_2_ensureComponent(PartyPopper);
                    new $$_reppoPytraP0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

          m.sign_in_welcome();
          Banner;
        }
      } else if (session.reason === 'expired') {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_ofnI0C = __sveltets_2_ensureComponent(Info);
                    new $$_ofnI0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

          m.sign_in_expired();
          Banner;
        }
      } else if (session.reason === 'unreachable') {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `warn`,
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_ffOduolC0C = __sveltets_2_ensureComponent(CloudOff);
                    new $$_ffOduolC0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

          m.sign_in_unreachable();
          Banner;
        }
      } else if (session.reason === 'storage') {
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

          m.sign_in_storage();
          Banner;
        }
      }

      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: {
            label: m.sign_in_email(),
            name: `email`,
            type: `email`,
            autocomplete: `username`,
            autocapitalize: `none`,
            spellcheck: `false`,
            required: true,
            error: emailError,
            value: email,
            element: emailInput,
          },
        });
        /*Ωignore_startΩ*/ () => (email = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
        /*Ωignore_startΩ*/ () => (emailInput = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'element';
      }
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: {
            label: m.sign_in_password(),
            name: `password`,
            type: shown ? 'text' : 'password',
            autocomplete: `current-password`,
            autocapitalize: `none`,
            spellcheck: `false`,
            required: true,
            error: passwordError,
            value: password,
            element: passwordInput,
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
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
        /*Ωignore_startΩ*/ () => (passwordInput = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'element';
        /*Ωignore_startΩ*/ const { trailing } = $$_dleiFtxeT1.$$prop_def; /*Ωignore_endΩ*/

        TextField;
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
        m.sign_in_submit();
        Button;
      }
      {
        svelteHTML.createElement('p', { class: `text-center text-sm` });
        {
          svelteHTML.createElement('a', {
            href: `/forgotten`,
            'data-sveltekit-reload': true,
            class: `inline-flex min-h-tap items-center link`,
          });
          m.sign_in_forgotten_link();
        }
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const SignIn__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SignIn__SvelteComponent_ = ReturnType<typeof SignIn__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SignIn__SvelteComponent_;
