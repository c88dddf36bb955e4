///<reference types="svelte" />
import { m } from '#messages';
import { ROLES, type Role, type Team } from '#domain/model';
import { mayGiveRole } from '#domain/permissions';
import { checkEmail } from '#protocol/email';
import { getLocale } from '$lib/paraglide/runtime.js';
import { invite } from '$lib/sync/office.ts';
import Select from '$lib/ui/Select.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { toast } from '$lib/ui/toast.ts';
import { untrack } from 'svelte';
import { LANGUAGES } from '../languages.ts';
import { readCapacity } from './capacity.ts';
import FormDialog from '$lib/ui/FormDialog.svelte';
import { settled } from './say.ts';
import TeamChoice from './TeamChoice.svelte';
import { ROLE_NAMES } from './words.ts';

type Props = {
  /** Of who invites. */
  role: Role;
  teams: readonly Team[];
  onClose: () => void;
};
function $$render() {
  const { role: own, teams, onClose }: Props = $props();

  let name = $state('');
  let email = $state('');
  let role = $state<Role>('employee');
  let language = $state(getLocale());
  let capacity = $state('');
  let teamIds = $state(untrack(() => teams.filter(({ isDefault }) => isDefault).map(({ id }) => id)));
  let errors = $state<{ name?: string; email?: string; capacity?: string }>({});
  let busy = $state(false);

  const actor = $derived({ kind: 'employee', id: '', role: own, scopes: [] } as const);
  const roles = $derived(
    ROLES.filter((one) => mayGiveRole(actor, one)).map((value) => ({ value, label: ROLE_NAMES[value]() })),
  );

  async function send() {
    const limit = readCapacity(capacity);
    errors = {
      ...(name.trim() === '' ? { name: m.office_person_name_missing() } : {}),
      ...(checkEmail(email).ok ? {} : { email: m.setup_error_email() }),
      ...(limit === undefined ? { capacity: m.office_capacity_wrong() } : {}),
    };
    if (Object.keys(errors).length > 0 || limit === undefined) return;
    busy = true;
    const done = settled(await invite({ name, email, role, language, teamIds, capacity: limit }));
    busy = false;
    if (done === null) return;
    toast.success(m.office_invited({ email }));
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
          title: m.office_invite(),
          description: m.office_invite_lead(),
          submit: m.office_invite_send(),
          busy,
          onSubmit: send,
          onClose,
        },
      });
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: { label: m.office_name(), autocomplete: `off`, maxlength: 200, error: errors.name, value: name },
        });
        /*Ωignore_startΩ*/ () => (name = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: {
            label: m.sign_in_email(),
            type: `email`,
            autocomplete: `off`,
            autocapitalize: `none`,
            maxlength: 254,
            error: errors.email,
            value: email,
          },
        });
        /*Ωignore_startΩ*/ () => (email = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      {
        svelteHTML.createElement('div', { class: `grid gap-4 sm:grid-cols-2` });
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: { label: m.office_role(), options: roles, value: role },
          });
          /*Ωignore_startΩ*/ () => (role = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: { label: m.me_language(), options: LANGUAGES, value: language },
          });
          /*Ωignore_startΩ*/ () => (language = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
      }
      {
        const $$_eciohCmaeT1C = __sveltets_2_ensureComponent(TeamChoice);
        const $$_eciohCmaeT1 = new $$_eciohCmaeT1C({ target: __sveltets_2_any(), props: { teams, chosen: teamIds } });
        /*Ωignore_startΩ*/ () => (teamIds = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_eciohCmaeT1.$$bindings = 'chosen';
      }
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: {
            label: m.office_capacity(),
            hint: m.office_capacity_hint(),
            inputmode: `numeric`,
            error: errors.capacity,
            value: capacity,
          },
        });
        /*Ωignore_startΩ*/ () => (capacity = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const InviteDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type InviteDialog__SvelteComponent_ = ReturnType<typeof InviteDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default InviteDialog__SvelteComponent_;
