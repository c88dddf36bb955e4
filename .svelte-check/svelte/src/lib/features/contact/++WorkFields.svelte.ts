///<reference types="svelte" />
import { m } from '#messages';
import type { Client } from '#domain/model';
import type { Directory } from '$lib/store/queries/directory.ts';
import Select from '$lib/ui/Select.svelte';
import { requestType } from '$lib/ui/words.ts';
import LineFields from './LineFields.svelte';
import { colleaguesFor } from './who.ts';
import { WORK_TYPES, type WorkChoice } from './work.ts';

type Props = {
  work: WorkChoice;
  /** The team the work goes to when none is chosen. */
  teamId: string;
  client: Client | null;
  people: Directory;
  meId: string;
  linesWrong?: boolean;
  /** A request that is there has its type. */
  hideType?: boolean;
};
function $$render() {
  let {
    work = $bindable(),
    teamId,
    client,
    people,
    meId,
    linesWrong = false,
    hideType = false,
  }: Props = $props(); /*Ωignore_startΩ*/
  work; /*Ωignore_endΩ*/

  const team = $derived(work.teamId === '' ? teamId : work.teamId);
  const colleagues = $derived(colleaguesFor(team, client, people));
  const assignees = $derived([
    { value: '', label: m.contact_by_rule() },
    ...colleagues.filter(({ id }) => id === meId).map(({ id }) => ({ value: id, label: m.contact_me() })),
    ...colleagues.filter(({ id }) => id !== meId).map(({ id, name }) => ({ value: id, label: name })),
  ]);
  const types = WORK_TYPES.map((type) => ({ value: type, label: requestType(type) }));

  /** Who was chosen may not see clients of the other team. */
  function chooseTeam(chosen: string) {
    work.teamId = chosen;
    if (!colleaguesFor(chosen, client, people).some(({ id }) => id === work.assigneeId)) work.assigneeId = '';
  }
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex flex-col gap-3` });
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-1 gap-3 sm:grid-cols-2` });
        if (!hideType) {
          {
            const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
            const $$_tceleS2 = new $$_tceleS2C({
              target: __sveltets_2_any(),
              props: { label: m.contact_type(), options: types, value: work.type },
            });
            /*Ωignore_startΩ*/ () => (work.type = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
          }
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: { label: m.contact_for(), options: assignees, value: work.assigneeId },
          });
          /*Ωignore_startΩ*/ () => (work.assigneeId = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
        if (people.teams.length > 1) {
          {
            const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
            new $$_tceleS2C({
              target: __sveltets_2_any(),
              props: {
                label: m.client_form_team(),
                value: team,
                options: people.teams.map(({ id, name }) => ({ value: id, label: name })),
                onValueChange: chooseTeam,
              },
            });
          }
        }
      }
      if (work.type === 'order' && !hideType) {
        {
          const $$_sdleiFeniL1C = __sveltets_2_ensureComponent(LineFields);
          const $$_sdleiFeniL1 = new $$_sdleiFeniL1C({
            target: __sveltets_2_any(),
            props: { lines: work.lines, wrong: linesWrong },
          });
          /*Ωignore_startΩ*/ () => (work.lines = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_sdleiFeniL1.$$bindings = 'lines';
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('work'), slots: {}, events: {} };
}
const WorkFields__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WorkFields__SvelteComponent_ = ReturnType<typeof WorkFields__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WorkFields__SvelteComponent_;
