///<reference types="svelte" />
import { m } from '#messages';
import type { Team } from '#domain/model';
import { newId } from '$lib/sync/mutate.ts';
import Button from '$lib/ui/Button.svelte';
import Select from '$lib/ui/Select.svelte';
import Switch from '$lib/ui/Switch.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { untrack } from 'svelte';
import FormDialog from '$lib/ui/FormDialog.svelte';
import { changeOffice } from './say.ts';
import { choicesOf, POLICIES, PRESENCES } from './words.ts';

type Props = {
  /** null makes one. */
  team: Team | null;
  onClose: () => void;
};
function $$render() {
  const { team, onClose }: Props = $props();

  const form = $state(
    untrack(() => ({
      name: team?.name ?? '',
      isDefault: team?.isDefault ?? false,
      presence: team?.presence ?? 'ignored',
      policy: team?.policy ?? 'least-busy',
    })),
  );
  let error = $state<string>();

  async function save() {
    error = form.name.trim() === '' ? m.office_team_name_missing() : undefined;
    if (error !== undefined) return;
    const { policy, ...facts } = $state.snapshot(form);
    const saved = team
      ? await changeOffice('team.patch', { teamId: team.id, set: facts })
      : await changeOffice('team.create', { teamId: newId('team'), policy, ...facts });
    if (saved) onClose();
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
          title: team?.name ?? m.office_team_new(),
          submit: team === null ? m.office_team_make() : m.office_save(),
          onSubmit: save,
          onClose,
        },
      });
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: { label: m.office_name(), maxlength: 200, error, value: form.name },
        });
        /*Ωignore_startΩ*/ () => (form.name = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      if (team) {
        {
          const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              href: `/app/settings/teams/${team.id}`,
            },
          });
          m.policy_open();
          Button;
        }
      } else {
        {
          const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS1 = new $$_tceleS1C({
            target: __sveltets_2_any(),
            props: { label: m.office_policy(), options: choicesOf(POLICIES), value: form.policy },
          });
          /*Ωignore_startΩ*/ () => (form.policy = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
        }
      }
      {
        const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
        const $$_tceleS1 = new $$_tceleS1C({
          target: __sveltets_2_any(),
          props: { label: m.office_presence(), options: choicesOf(PRESENCES), value: form.presence },
        });
        /*Ωignore_startΩ*/ () => (form.presence = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
      }

      if (team?.isDefault) {
        {
          svelteHTML.createElement('p', { class: `rounded-lg bg-accent-soft px-4 py-3 text-sm text-accent-ink` });
          m.office_team_is_default();
        }
      } else {
        {
          const $$_hctiwS1C = __sveltets_2_ensureComponent(Switch);
          const $$_hctiwS1 = new $$_hctiwS1C({
            target: __sveltets_2_any(),
            props: { label: m.office_team_default(), hint: m.office_team_default_hint(), checked: form.isDefault },
          });
          /*Ωignore_startΩ*/ () => (form.isDefault = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_hctiwS1.$$bindings = 'checked';
        }
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const TeamDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TeamDialog__SvelteComponent_ = ReturnType<typeof TeamDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TeamDialog__SvelteComponent_;
