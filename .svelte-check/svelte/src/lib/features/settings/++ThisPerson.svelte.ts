///<reference types="svelte" />
import { m } from '#messages';
import type { Employee, Role } from '#domain/model';
import { mutate } from '$lib/sync/mutate.ts';
import Avatar from '$lib/ui/Avatar.svelte';
import Badge from '$lib/ui/Badge.svelte';
import { refusalText } from '$lib/ui/refusal.ts';
import Switch from '$lib/ui/Switch.svelte';
import { toast } from '$lib/ui/toast.ts';

type Props = { employee: Employee; teams: readonly string[] };
function $$render() {
  const { employee, teams }: Props = $props();

  const ROLE: Record<Role, () => string> = {
    owner: m.role_owner,
    manager: m.role_manager,
    chief: m.role_chief,
    employee: m.role_employee,
  };

  async function setAway(away: boolean) {
    try {
      const outcome = await mutate('employee.patch', { employeeId: employee.id, set: { away } });
      if (outcome.kind === 'refused') toast.error(m.me_refused({ reason: refusalText(outcome.code) }));
    } catch {
      toast.error(m.me_saved_failed());
    }
  }
  async () => {
    {
      svelteHTML.createElement('section', { class: `rounded-xl border border-line bg-card p-5 shadow-card` });
      {
        svelteHTML.createElement('div', { class: `flex items-center gap-4` });
        {
          const $$_ratavA2C = __sveltets_2_ensureComponent(Avatar);
          new $$_ratavA2C({
            target: __sveltets_2_any(),
            props: { name: employee.name, seed: employee.id, size: `lg` },
          });
        }
        {
          svelteHTML.createElement('div', { class: `min-w-0 flex-1` });
          {
            svelteHTML.createElement('h2', { class: `font-display text-xl break-words` });
            employee.name;
          }
          {
            svelteHTML.createElement('p', { class: `truncate text-sm text-soft` });
            employee.email;
          }
          {
            svelteHTML.createElement('p', { class: `mt-1.5 flex flex-wrap gap-1.5` });
            {
              const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
              new $$_egdaB4C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: `accent`,
                },
              });
              ROLE[employee.role]();
              Badge;
            }
            for (let team of __sveltets_2_ensureArray(teams)) {
              team;
              {
                const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
                new $$_egdaB4C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                  },
                });
                team;
                Badge;
              }
            }
            {
              const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
              new $$_egdaB4C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                },
              });
              m.me_no_team();
              Badge;
            }
          }
        }
      }
      {
        svelteHTML.createElement('div', { class: `mt-4 border-t border-line pt-2` });
        {
          const $$_hctiwS2C = __sveltets_2_ensureComponent(Switch);
          const $$_hctiwS2 = new $$_hctiwS2C({
            target: __sveltets_2_any(),
            props: {
              label: m.me_away(),
              hint: m.me_away_hint(),
              checked: __sveltets_2_get_set_binding(
                () => employee.away,
                (away) => void setAway(away),
              ),
            },
          });
          $$_hctiwS2.$$bindings = 'checked';
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ThisPerson__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ThisPerson__SvelteComponent_ = ReturnType<typeof ThisPerson__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ThisPerson__SvelteComponent_;
