///<reference types="svelte" />
import { m } from '#messages';
import { isClosed } from '#domain/status';
import { live } from '$lib/store/live.svelte.ts';
import { clientCard } from '$lib/store/queries/client-card.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { session } from '$lib/sync/session.svelte.ts';
import FormDialog from '$lib/ui/FormDialog.svelte';
import Select from '$lib/ui/Select.svelte';
import TextArea from '$lib/ui/TextArea.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { requestNumber, requestType } from '$lib/ui/words.ts';
import { untrack } from 'svelte';
import ChosenClient from './ChosenClient.svelte';
import { Finder } from './finder.svelte.ts';
import FoundClients from './FoundClients.svelte';
import { createTask } from './save.ts';
import { readTask, type TaskError } from './task-form.ts';
import { teamsFor } from './who.ts';
import type { WorkChoice } from './work.ts';
import WorkFields from './WorkFields.svelte';

type Props = {
  /** The card it is made from; null asks for the client first. */
  clientId: string | null;
  /** The request that is open beside it. */
  requestId?: string | null;
  onClose: () => void;
  onCreated: (taskId: string) => void;
};
function $$render() {
  const { clientId, requestId = null, onClose, onCreated }: Props = $props();

  let chosen = $state(untrack(() => clientId));
  let words = $state('');
  let of = $state(untrack(() => requestId ?? ''));
  let subject = $state('');
  let text = $state('');
  let work = $state<WorkChoice>({ type: 'question', assigneeId: '', teamId: '', lines: [] });
  let errors = $state.raw<ReadonlySet<TaskError>>(new Set());
  let busy = $state(false);

  const finder = new Finder();
  const people = live((store) => directory(store));
  const card = live(async (store) => (chosen === null ? null : clientCard(store, chosen)));
  const known = $derived(chosen !== null && card.current?.client.id === chosen ? card.current : null);
  const teamId = $derived.by(() => {
    if (session.me === null || people.current === undefined) return '';
    const teams = teamsFor(session.me, people.current);
    return (teams.find((team) => known?.client.scopes.includes(`team:${team.id}`)) ?? teams[0])?.id ?? '';
  });
  const open = $derived(known?.requests.filter((request) => !isClosed(request)) ?? []);
  const request = $derived(open.find((one) => one.id === of) ?? null);

  const typed = $derived(text.trim() !== '' || subject.trim() !== '');
  $effect(() => (typed ? unsaved.hold() : undefined));

  async function save() {
    const read = readTask({ subject, text, choice: $state.snapshot(work) }, { known, request, teamId });
    errors = read.kind === 'wrong' ? read.errors : new Set();
    if (read.kind === 'wrong') return;
    busy = true;
    const created = await createTask(read.args);
    busy = false;
    if (created) onCreated(read.args.taskId);
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
          title: m.task_new_title(),
          submit: m.task_new_save(),
          busy,
          onSubmit: save,
          onClose,
        },
      });
      if (known !== null) {
        {
          const $$_tneilCnesohC1C = __sveltets_2_ensureComponent(ChosenClient);
          new $$_tneilCnesohC1C({
            target: __sveltets_2_any(),
            props: { known, onOther: clientId === null ? () => (chosen = null) : undefined },
          });
        }
      } else {
        {
          const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
            target: __sveltets_2_any(),
            props: {
              type: `search`,
              label: m.task_new_search(),
              autocomplete: `off`,
              value: words,
              oninput: () => untrack(() => finder.find(words)),
              error: errors.has('client') ? m.task_new_client_required() : undefined,
            },
          });
          /*Ωignore_startΩ*/ () => (words = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
        }
        if (finder.foundNobody) {
          {
            svelteHTML.createElement('p', { class: `text-sm text-soft`, role: `status` });
            m.task_new_none();
          }
        }
        {
          const $$_stneilCdnuoF1C = __sveltets_2_ensureComponent(FoundClients);
          new $$_stneilCdnuoF1C({
            target: __sveltets_2_any(),
            props: { found: finder.hits, onChoose: (client) => (chosen = client) },
          });
        }
      }
      if (open.length > 0) {
        {
          const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS1 = new $$_tceleS1C({
            target: __sveltets_2_any(),
            props: {
              label: m.task_new_request(),
              value: of,
              options: [
                { value: '', label: m.task_new_new_request() },
                ...open.map((one) => ({
                  value: one.id,
                  label: `${requestNumber(one.number)} · ${one.subject || requestType(one.type)}`,
                })),
              ],
            },
          });
          /*Ωignore_startΩ*/ () => (of = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS1.$$bindings = 'value';
        }
      }
      {
        const $$_aerAtxeT1C = __sveltets_2_ensureComponent(TextArea);
        const $$_aerAtxeT1 = new $$_aerAtxeT1C({
          target: __sveltets_2_any(),
          props: {
            label: m.task_new_text(),
            rows: 2,
            value: text,
            error: errors.has('text') ? m.task_new_text_required() : undefined,
          },
        });
        /*Ωignore_startΩ*/ () => (text = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_aerAtxeT1.$$bindings = 'value';
      }
      if (request === null) {
        {
          const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
            target: __sveltets_2_any(),
            props: { label: m.task_new_subject(), autocomplete: `off`, maxlength: 200, value: subject },
          });
          /*Ωignore_startΩ*/ () => (subject = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
        }
      }
      if (people.current !== undefined && session.me !== null) {
        {
          const $$_sdleiFkroW1C = __sveltets_2_ensureComponent(WorkFields);
          const $$_sdleiFkroW1 = new $$_sdleiFkroW1C({
            target: __sveltets_2_any(),
            props: {
              work,
              teamId,
              client: known?.client ?? null,
              people: people.current,
              meId: session.me.id,
              linesWrong: errors.has('lines'),
              hideType: request !== null,
            },
          });
          /*Ωignore_startΩ*/ () => (work = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_sdleiFkroW1.$$bindings = 'work';
        }
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const NewTaskDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type NewTaskDialog__SvelteComponent_ = ReturnType<typeof NewTaskDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default NewTaskDialog__SvelteComponent_;
