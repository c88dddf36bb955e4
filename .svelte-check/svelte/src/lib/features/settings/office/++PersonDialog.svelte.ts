///<reference types="svelte" />
import { m } from '#messages';
import { ROLES, type Employee, type Membership, type Role, type Team } from '#domain/model';
import { mayGiveRole } from '#domain/permissions';
import { checkEmail } from '#protocol/email';
import { newId } from '$lib/sync/mutate.ts';
import { correctAddress, inviteAgain, type Joining } from '$lib/sync/office.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import Select from '$lib/ui/Select.svelte';
import Switch from '$lib/ui/Switch.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { toast } from '$lib/ui/toast.ts';
import { untrack } from 'svelte';
import { readCapacity, writeCapacity } from './capacity.ts';
import FormDialog from '$lib/ui/FormDialog.svelte';
import { changeOffice, settled } from './say.ts';
import Quarantine from './Quarantine.svelte';
import TeamChoice from './TeamChoice.svelte';
import { choicesOf, ROLE_NAMES, TIER_NAMES, undeliveredText } from './words.ts';

type Props = {
  employee: Employee;
  me: { id: string; role: Role };
  teams: readonly Team[];
  memberships: readonly Membership[];
  /** null while the server cannot be asked. */
  joining: Joining | null;
  onClose: () => void;
};
function $$render() {
  const { employee, me, teams, memberships, joining, onClose }: Props = $props();

  const form = $state(
    untrack(() => ({
      name: employee.name,
      email: employee.email,
      role: employee.role,
      away: employee.away,
      active: employee.active,
      ownClientsOnly: employee.ownClientsOnly,
      capacity: writeCapacity(employee.capacity),
      tier: employee.tier ?? 'regular',
      teamIds: memberships.map(({ teamId }) => teamId),
    })),
  );
  let errors = $state<{ name?: string; email?: string; capacity?: string }>({});
  let busy = $state(false);

  const isSelf = $derived(employee.id === me.id);
  const actor = $derived({ kind: 'employee', id: me.id, role: me.role, scopes: [] } as const);
  /** Nobody changes their own power, nor that of somebody above them. */
  const mayRaise = $derived(!isSelf && mayGiveRole(actor, employee.role));
  const roles = $derived(
    ROLES.filter((one) => one === employee.role || mayGiveRole(actor, one)).map((value) => ({
      value,
      label: ROLE_NAMES[value](),
    })),
  );
  const waits = $derived(employee.active && joining?.joined === false);
  const undelivered = $derived(employee.active ? (joining?.undelivered ?? null) : null);

  async function save() {
    const capacity = readCapacity(form.capacity);
    errors = {
      ...(form.name.trim() === '' ? { name: m.office_person_name_missing() } : {}),
      ...(capacity === undefined ? { capacity: m.office_capacity_wrong() } : {}),
    };
    if (Object.keys(errors).length > 0 || capacity === undefined) return;
    const { name, role, away, active, ownClientsOnly, tier, teamIds } = $state.snapshot(form);
    const saved = await changeOffice('employee.patch', {
      employeeId: employee.id,
      set: { name, away, capacity, ownClientsOnly, tier, ...(mayRaise ? { role, active } : {}) },
      teams: teamIds.map((teamId) => ({ membershipId: newId('memb'), teamId })),
    });
    if (saved) onClose();
  }

  async function sendAgain() {
    const email = form.email.trim();
    errors = checkEmail(email).ok ? {} : { email: m.setup_error_email() };
    if (errors.email !== undefined) return;
    busy = true;
    const { id } = employee;
    const done = settled(await (email === employee.email ? inviteAgain(id) : correctAddress(id, email)));
    busy = false;
    if (done !== null) toast.success(m.office_invited({ email }));
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
          title: employee.name,
          description: employee.email,
          submit: m.office_save(),
          onSubmit: save,
          onClose,
        },
      });
      if (undelivered) {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: undelivered.state === 'failed' ? 'danger' : 'warn',
              action: () => {
                async () /*Ωignore_positionΩ*/ => {
                  if (waits) {
                    {
                      const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                      new $$_nottuB0C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          compact: true,
                          busy,
                          onclick: () => void sendAgain(),
                        },
                      });
                      m.office_invite_again();
                      Button;
                    }
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { action } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/
          undeliveredText(undelivered);
          if (undelivered.detail !== '') {
            {
              svelteHTML.createElement('q', { class: `block text-sm [overflow-wrap:anywhere]` });
              undelivered.detail;
            }
          }

          Banner;
        }
      } else if (waits) {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `info`,
              action: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                    new $$_nottuB0C({
                      target: __sveltets_2_any(),
                      props: {
                        children: () => {
                          return __sveltets_2_any(0);
                        },
                        compact: true,
                        busy,
                        onclick: () => void sendAgain(),
                      },
                    });
                    m.office_invite_again();
                    Button;
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { action } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/
          joining?.invitedUntil === null ? m.office_person_invitation_ended() : m.office_person_invited_text();

          Banner;
        }
      }
      if (waits) {
        {
          const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
            target: __sveltets_2_any(),
            props: {
              label: m.sign_in_email(),
              hint: m.office_person_email_hint(),
              type: `email`,
              autocomplete: `off`,
              autocapitalize: `none`,
              maxlength: 254,
              error: errors.email,
              value: form.email,
            },
          });
          /*Ωignore_startΩ*/ () => (form.email = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
        }
      }
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: { label: m.office_name(), autocomplete: `off`, maxlength: 200, error: errors.name, value: form.name },
        });
        /*Ωignore_startΩ*/ () => (form.name = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      if (mayRaise) {
        {
          const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS1 = new $$_tceleS1C({
            target: __sveltets_2_any(),
            props: { label: m.office_role(), options: roles, value: form.role },
          });
          /*Ωignore_startΩ*/ () => (form.role = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
        }
      }
      {
        const $$_eciohCmaeT1C = __sveltets_2_ensureComponent(TeamChoice);
        const $$_eciohCmaeT1 = new $$_eciohCmaeT1C({
          target: __sveltets_2_any(),
          props: { teams, chosen: form.teamIds },
        });
        /*Ωignore_startΩ*/ () => (form.teamIds = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_eciohCmaeT1.$$bindings = 'chosen';
      }
      if (form.role === 'employee') {
        {
          const $$_hctiwS1C = __sveltets_2_ensureComponent(Switch);
          const $$_hctiwS1 = new $$_hctiwS1C({
            target: __sveltets_2_any(),
            props: {
              label: m.office_person_own_clients(),
              hint: m.office_person_own_clients_hint(),
              checked: form.ownClientsOnly,
            },
          });
          /*Ωignore_startΩ*/ () => (form.ownClientsOnly = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_hctiwS1.$$bindings = 'checked';
        }
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
            value: form.capacity,
          },
        });
        /*Ωignore_startΩ*/ () => (form.capacity = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      {
        const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
        const $$_tceleS1 = new $$_tceleS1C({
          target: __sveltets_2_any(),
          props: { label: m.office_tier(), options: choicesOf(TIER_NAMES), value: form.tier },
        });
        /*Ωignore_startΩ*/ () => (form.tier = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
      }
      {
        svelteHTML.createElement('div', { class: `divide-y divide-line border-y border-line` });
        {
          const $$_hctiwS2C = __sveltets_2_ensureComponent(Switch);
          const $$_hctiwS2 = new $$_hctiwS2C({
            target: __sveltets_2_any(),
            props: { label: m.me_away(), hint: m.office_away_hint(), checked: form.away },
          });
          /*Ωignore_startΩ*/ () => (form.away = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_hctiwS2.$$bindings = 'checked';
        }
        if (mayRaise) {
          {
            const $$_hctiwS2C = __sveltets_2_ensureComponent(Switch);
            const $$_hctiwS2 = new $$_hctiwS2C({
              target: __sveltets_2_any(),
              props: { label: m.office_person_active(), hint: m.office_person_active_hint(), checked: form.active },
            });
            /*Ωignore_startΩ*/ () => (form.active = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_hctiwS2.$$bindings = 'checked';
          }
        }
      }
      if (me.role === 'owner' && !employee.active) {
        {
          const $$_enitnarauQ1C = __sveltets_2_ensureComponent(Quarantine);
          new $$_enitnarauQ1C({ target: __sveltets_2_any(), props: { employeeId: employee.id } });
        }
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const PersonDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PersonDialog__SvelteComponent_ = ReturnType<typeof PersonDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PersonDialog__SvelteComponent_;
