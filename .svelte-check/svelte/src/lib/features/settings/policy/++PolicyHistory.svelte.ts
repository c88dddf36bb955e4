///<reference types="svelte" />
import { m } from '#messages';
import type { Team } from '#domain/model';
import { readPolicyHistory } from '$lib/sync/office.ts';
import Moment from '$lib/ui/Moment.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { shortTime } from '$lib/ui/time.ts';
import Card from '../office/Card.svelte';
import { changedWords } from './changed-words.ts';

type $$ComponentProps = { team: Team };
function $$render() {
  const { team }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();

  // Every change of the team brings a new row, and may have made history.
  const asked = $derived({ teamId: team.id, rev: team.rev });
  const reading = $derived(readPolicyHistory(asked.teamId));
  async () => {
    {
      svelteHTML.createElement('div', { class: `mt-5 pb-24` });
      {
        const $$_draC1C = __sveltets_2_ensureComponent(Card);
        new $$_draC1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            title: m.policy_history(),
          },
        });
        {
          {
            svelteHTML.createElement('p', { class: `text-sm text-soft` });
            m.office_loading();
          }
          const $$_value = await reading;
          {
            const answer = $$_value;
            if (answer.kind !== 'ok') {
              {
                svelteHTML.createElement('p', { class: `text-sm text-soft` });
                m.policy_history_offline();
              }
            } else if (answer.value.items.length === 0) {
              {
                svelteHTML.createElement('p', { class: `text-sm text-soft` });
                m.policy_history_none();
              }
            } else {
              {
                svelteHTML.createElement('ol', { class: `flex flex-col gap-3 text-sm` });
                for (let change of __sveltets_2_ensureArray(answer.value.items)) {
                  let at = 1;
                  at;
                  {
                    svelteHTML.createElement('li', {});
                    {
                      svelteHTML.createElement('p', { class: `text-soft` });
                      {
                        const $$_tnemoM5C = __sveltets_2_ensureComponent(Moment);
                        new $$_tnemoM5C({
                          target: __sveltets_2_any(),
                          props: {
                            children: () => {
                              return __sveltets_2_any(0);
                            },
                            at: change.at,
                          },
                        });
                        shortTime(change.at, clock.now);
                        Moment;
                      }
                      change.by?.name ?? m.policy_history_program();
                    }
                    {
                      svelteHTML.createElement('p', { class: `wrap-anywhere` });
                      changedWords(change, answer.value.items[at + 1]);
                    }
                  }
                }
              }
            }
          }
        }
        Card;
      }
    }
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const PolicyHistory__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PolicyHistory__SvelteComponent_ = ReturnType<typeof PolicyHistory__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PolicyHistory__SvelteComponent_;
