///<reference types="svelte" />
import { m } from '#messages';
import type { Review } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { linkableClients, type LinkableClient } from '$lib/store/queries/linkable.ts';
import Dialog from '$lib/ui/Dialog.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import TextField from '$lib/ui/TextField.svelte';
import CandidateRow from './CandidateRow.svelte';
import { search, suggest } from './candidates.ts';
import { link } from './decide.ts';

type Props = { review: Review; onClose: () => void; onDecided: () => void };
function $$render() {
  const { review, onClose, onDecided }: Props = $props();

  const clients = live((store) => linkableClients(store));
  let words = $state('');
  let busy = $state(false);

  const searching = $derived(words.trim() !== '');
  const found = $derived.by(() => {
    if (clients.current === undefined) return undefined;
    return searching ? search(clients.current, words) : suggest(clients.current, review);
  });

  async function choose(client: LinkableClient) {
    if (busy) return;
    busy = true;
    const written = await link(review, client);
    busy = false;
    if (written) onDecided();
  }
  async () => {
    {
      const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
      new $$_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open: true,
          isForm: true,
          title: m.review_link_title(),
          description: m.review_link_text({ address: review.address }),
          closeLabel: m.shell_close(),
          onOpenChange: (open) => {
            if (!open) onClose();
          },
        },
      });
      {
        svelteHTML.createElement('div', { class: `flex flex-col gap-4` });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: { type: `search`, label: m.review_link_search(), autocomplete: `off`, value: words },
          });
          /*Ωignore_startΩ*/ () => (words = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        if (found === undefined) {
          {
            const $$_notelekS2C = __sveltets_2_ensureComponent(Skeleton);
            new $$_notelekS2C({ target: __sveltets_2_any(), props: { label: m.review_link_loading(), rows: 3 } });
          }
        } else {
          {
            svelteHTML.createElement('section', { 'aria-live': `polite` });
            {
              svelteHTML.createElement('h3', { class: `text-xs font-semibold text-soft` });
              if (found.length === 0) {
                searching ? m.review_link_none() : m.review_link_no_suggestion();
              } else {
                searching ? m.review_link_found({ count: found.length }) : m.review_link_suggestions();
              }
            }
            {
              svelteHTML.createElement('ul', { class: `mt-1 flex flex-col` });
              for (let candidate of __sveltets_2_ensureArray(found)) {
                candidate.client.id;
                {
                  const $$_woRetadidnaC4C = __sveltets_2_ensureComponent(CandidateRow);
                  new $$_woRetadidnaC4C({
                    target: __sveltets_2_any(),
                    props: { candidate, onChoose: () => void choose(candidate.client) },
                  });
                }
              }
            }
          }
        }
      }
      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LinkDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LinkDialog__SvelteComponent_ = ReturnType<typeof LinkDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LinkDialog__SvelteComponent_;
