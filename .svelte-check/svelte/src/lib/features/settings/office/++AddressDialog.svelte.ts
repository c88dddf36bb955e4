///<reference types="svelte" />
import { m } from '#messages';
import type { Mailbox, Team } from '#domain/model';
import { checkEmail } from '#protocol/email';
import { newId } from '$lib/sync/mutate.ts';
import Select from '$lib/ui/Select.svelte';
import Switch from '$lib/ui/Switch.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { untrack } from 'svelte';
import FormDialog from '$lib/ui/FormDialog.svelte';
import { changeOffice } from './say.ts';

type Props = {
  /** null adds one. */
  mailbox: Mailbox | null;
  teams: readonly Team[];
  /** Our own letters come from it. */
  isMain: boolean;
  onClose: () => void;
};
function $$render() {
  const { mailbox, teams, isMain, onClose }: Props = $props();

  let address = $state('');
  let teamId = $state(untrack(() => mailbox?.teamId ?? teams.find((team) => team.isDefault)?.id ?? ''));
  let active = $state(untrack(() => mailbox?.active ?? true));
  let error = $state<string>();

  async function save() {
    if (mailbox !== null) {
      if (await changeOffice('mailbox.patch', { mailboxId: mailbox.id, set: { teamId, active } })) onClose();
      return;
    }
    error = checkEmail(address).ok ? undefined : m.setup_error_email();
    if (error !== undefined) return;
    if (await changeOffice('mailbox.create', { mailboxId: newId('mbox'), address, teamId })) onClose();
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
          title: mailbox?.address ?? m.office_address_new(),
          submit: mailbox === null ? m.office_address_add() : m.office_save(),
          onSubmit: save,
          onClose,
        },
      });
      if (mailbox === null) {
        {
          const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
            target: __sveltets_2_any(),
            props: {
              label: m.office_address(),
              type: `email`,
              autocomplete: `off`,
              autocapitalize: `none`,
              maxlength: 254,
              error,
              value: address,
            },
          });
          /*Ωignore_startΩ*/ () => (address = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
        }
      }
      {
        const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
        const $$_tceleS1 = new $$_tceleS1C({
          target: __sveltets_2_any(),
          props: {
            label: m.office_address_team(),
            options: teams.map(({ id, name }) => ({ value: id, label: name })),
            value: teamId,
          },
        });
        /*Ωignore_startΩ*/ () => (teamId = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
      }
      if (isMain) {
        {
          svelteHTML.createElement('p', { class: `rounded-lg bg-accent-soft px-4 py-3 text-sm text-accent-ink` });
          m.office_address_is_main();
        }
      } else if (mailbox !== null) {
        {
          const $$_hctiwS1C = __sveltets_2_ensureComponent(Switch);
          const $$_hctiwS1 = new $$_hctiwS1C({
            target: __sveltets_2_any(),
            props: { label: m.office_address_active(), hint: m.office_address_active_hint(), checked: active },
          });
          /*Ωignore_startΩ*/ () => (active = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_hctiwS1.$$bindings = 'checked';
        }
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const AddressDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AddressDialog__SvelteComponent_ = ReturnType<typeof AddressDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AddressDialog__SvelteComponent_;
