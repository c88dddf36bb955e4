///<reference types="svelte" />
import { m } from '#messages';
import type { Team } from '#domain/model';

type Props = { teams: readonly Team[]; chosen: string[] };
function $$render() {
  let { teams, chosen = $bindable() }: Props = $props(); /*Ωignore_startΩ*/
  chosen; /*Ωignore_endΩ*/
  async () => {
    {
      svelteHTML.createElement('fieldset', { class: `min-w-0` });
      {
        svelteHTML.createElement('legend', { class: `mb-1.5 text-sm font-semibold` });
        m.office_teams();
      }
      {
        svelteHTML.createElement('div', { class: `flex flex-wrap gap-2` });
        for (let team of __sveltets_2_ensureArray(teams)) {
          team.id;
          {
            svelteHTML.createElement('label', {
              class: `flex min-h-tap max-w-full cursor-pointer items-center gap-2.5 rounded-md border border-edge px-3 transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink`,
            });
            {
              svelteHTML.createElement('input', { type: `checkbox`, class: `size-4.5 shrink-0`, value: team.id });
              chosen = __sveltets_2_any(null);
            }
            {
              svelteHTML.createElement('span', { class: `py-2 text-sm font-semibold wrap-anywhere` });
              team.name;
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('chosen'), slots: {}, events: {} };
}
const TeamChoice__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TeamChoice__SvelteComponent_ = ReturnType<typeof TeamChoice__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TeamChoice__SvelteComponent_;
