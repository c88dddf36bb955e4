///<reference types="svelte" />
import { m } from '#messages';
import Avatar from '$lib/ui/Avatar.svelte';
import Badge from '$lib/ui/Badge.svelte';
import type { Candidate, Reason } from './candidates.ts';

type Props = { candidate: Candidate; onChoose: () => void };
function $$render() {
  const { candidate, onChoose }: Props = $props();

  const client = $derived(candidate.client);
  const aside = $derived([client.company, ...client.addresses].filter((words) => words !== '').join(' · '));

  function why(reason: Reason): string {
    if (reason.kind === 'domain') return m.review_reason_domain({ domain: reason.domain });
    return reason.kind === 'name' ? m.review_reason_name() : m.review_reason_company();
  }
  async () => {
    {
      svelteHTML.createElement('li', {});
      {
        svelteHTML.createElement('button', {
          type: `button`,
          class: `-mx-2 flex min-h-16 w-[calc(100%+1rem)] items-center gap-3 rounded-md px-2 py-2 text-left focus-inset hover:bg-hover`,
          onclick: onChoose,
        });
        {
          const $$_ratavA2C = __sveltets_2_ensureComponent(Avatar);
          new $$_ratavA2C({ target: __sveltets_2_any(), props: { name: client.name, seed: client.id } });
        }
        {
          svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
          {
            svelteHTML.createElement('span', { class: `block truncate font-semibold` });
            {
              svelteHTML.createElement('bdi', {});
              client.name;
            }
          }
          if (aside !== '') {
            {
              svelteHTML.createElement('span', { class: `block truncate text-xs text-soft` });
              aside;
            }
          }
          if (candidate.reasons.length > 0) {
            {
              svelteHTML.createElement('span', { class: `mt-1 flex flex-wrap gap-1` });
              for (let reason of __sveltets_2_ensureArray(candidate.reasons)) {
                reason.kind;
                {
                  const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
                  new $$_egdaB4C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      tone: `info`,
                    },
                  });
                  why(reason);
                  Badge;
                }
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CandidateRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CandidateRow__SvelteComponent_ = ReturnType<typeof CandidateRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CandidateRow__SvelteComponent_;
