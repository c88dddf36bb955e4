///<reference types="svelte" />
import { m } from '#messages';
import type { StatusMeaning } from '#domain/model';
import { isBuiltIn, isNeeded, type StatusFacts } from '#domain/status';
import FormDialog from '$lib/ui/FormDialog.svelte';
import { changeOffice } from '../office/say.ts';
import { choicesOf } from '../office/words.ts';
import { newId } from '$lib/sync/mutate.ts';
import Select from '$lib/ui/Select.svelte';
import { statuses } from '$lib/ui/statuses.ts';
import Switch from '$lib/ui/Switch.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { statusName } from '$lib/ui/words.ts';
import { untrack } from 'svelte';
import ColourField from './ColourField.svelte';
import { firstWays, placeAfter } from './new-status.ts';
import { kindsOf, KINDS, MEANINGS, type KindChoice } from './status-words.ts';

type Props = {
  /** null makes one. */
  status: StatusFacts | null;
  onClose: () => void;
};
function $$render() {
  const { status, onClose }: Props = $props();

  /** In front of all others of its meaning. */
  const FIRST = '';
  const peersOf = (meaning: StatusMeaning) =>
    statuses.all.filter((one) => one.meaning === meaning && one.id !== status?.id);
  const placeNow = ({ id, meaning }: StatusFacts) => {
    const all = statuses.all.filter((one) => one.meaning === meaning);
    return all[all.findIndex((one) => one.id === id) - 1]?.id ?? FIRST;
  };
  const form = $state(
    untrack(() => ({
      name: status?.name ?? '',
      meaning: status?.meaning ?? 'doing',
      kind: 'usual' as KindChoice,
      colour: status?.colour ?? 'blue',
      after: status === null ? (peersOf('doing').at(-1)?.id ?? FIRST) : placeNow(status),
      active: status?.active ?? true,
    })),
  );
  const places = $derived([
    { value: FIRST, label: m.statuses_first() },
    ...peersOf(form.meaning).map((one) => ({ value: one.id, label: statusName(one) })),
  ]);
  const ownWord = $derived(status !== null && isBuiltIn(status.id));
  let error = $state<string>();

  async function save() {
    const name = form.name.trim();
    error = name === '' && !ownWord ? m.statuses_name_missing() : undefined;
    if (error !== undefined) return;
    if (await (status === null ? make(name) : change(status, name))) onClose();
  }

  function make(name: string) {
    const { meaning, colour, after } = $state.snapshot(form);
    const made = { id: newId('st'), meaning, kinds: kindsOf(form.kind), position: placeAfter(peersOf(meaning), after) };
    const allow = firstWays(statuses.all, made);
    return changeOffice('statuses.set', { add: [{ ...made, name, colour }], change: [], allow, refuse: [] });
  }

  function change(before: StatusFacts, name: string) {
    const { colour, active, after, meaning } = $state.snapshot(form);
    const moved = after === placeNow(before) ? {} : { position: placeAfter(peersOf(meaning), after) };
    const set = { name: name === '' ? null : name, colour, active, ...moved };
    return changeOffice('statuses.set', { add: [], change: [{ id: before.id, set }], allow: [], refuse: [] });
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
          title: status === null ? m.statuses_new() : statusName(status),
          submit: status === null ? m.statuses_make() : m.office_save(),
          onSubmit: save,
          onClose,
        },
      });
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: {
            label: m.office_name(),
            maxlength: 40,
            error,
            ...(ownWord ? { hint: m.statuses_name_hint() } : {}),
            value: form.name,
          },
        });
        /*Ωignore_startΩ*/ () => (form.name = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      if (status === null) {
        {
          const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS1 = new $$_tceleS1C({
            target: __sveltets_2_any(),
            props: {
              label: m.statuses_meaning(),
              options: choicesOf(MEANINGS),
              value: form.meaning,
              onValueChange: (meaning) => (form.after = peersOf(meaning).at(-1)?.id ?? FIRST),
            },
          });
          /*Ωignore_startΩ*/ () => (form.meaning = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
        }
        {
          const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS1 = new $$_tceleS1C({
            target: __sveltets_2_any(),
            props: { label: m.statuses_kind(), options: choicesOf(KINDS), value: form.kind },
          });
          /*Ωignore_startΩ*/ () => (form.kind = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
        }
      }
      {
        const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
        const $$_tceleS1 = new $$_tceleS1C({
          target: __sveltets_2_any(),
          props: { label: m.statuses_after(), options: places, value: form.after },
        });
        /*Ωignore_startΩ*/ () => (form.after = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
      }
      {
        const $$_dleiFruoloC1C = __sveltets_2_ensureComponent(ColourField);
        const $$_dleiFruoloC1 = new $$_dleiFruoloC1C({ target: __sveltets_2_any(), props: { value: form.colour } });
        /*Ωignore_startΩ*/ () => (form.colour = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFruoloC1.$$bindings = 'value';
      }
      if (status === null) {
        {
          svelteHTML.createElement('p', { class: `text-sm text-pretty text-soft` });
          m.statuses_new_note();
        }
      } else if (isNeeded(status.id)) {
        {
          svelteHTML.createElement('p', { class: `text-sm text-pretty text-soft` });
          m.statuses_needed();
        }
      } else {
        {
          const $$_hctiwS1C = __sveltets_2_ensureComponent(Switch);
          const $$_hctiwS1 = new $$_hctiwS1C({
            target: __sveltets_2_any(),
            props: { label: m.statuses_active(), hint: m.statuses_active_hint(), checked: form.active },
          });
          /*Ωignore_startΩ*/ () => (form.active = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_hctiwS1.$$bindings = 'checked';
        }
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const StatusDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type StatusDialog__SvelteComponent_ = ReturnType<typeof StatusDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default StatusDialog__SvelteComponent_;
