///<reference types="svelte" />
import { m } from '#messages';
import type { TimelineEntry } from '$lib/store/queries/timeline.ts';
import { shortTime } from '$lib/ui/time.ts';
import { entryText, entryTitle } from './entry-words.ts';

type Props = { entries: readonly TimelineEntry[]; earlier: boolean; clientName: string };
function $$render() {
  const { entries, earlier, clientName }: Props = $props();

  const now = Date.now();
  // Requests have a section of their own on paper.
  const said = $derived(entries.filter(({ kind }) => kind !== 'request-opened' && kind !== 'request-closed'));
  async () => {
    if (said.length > 0) {
      {
        svelteHTML.createElement('section', {});
        {
          svelteHTML.createElement('h2', { class: `mb-1 break-after-avoid font-semibold` });
          m.print_last_messages();
        }
        {
          svelteHTML.createElement('ol', { class: `text-sm` });
          for (let entry of __sveltets_2_ensureArray(said)) {
            entry.id;
            {
              svelteHTML.createElement('li', { class: `border-t border-current/25 py-1.5` });
              {
                svelteHTML.createElement('p', { class: `break-after-avoid text-xs` });
                {
                  svelteHTML.createElement('span', { class: `font-semibold` });
                  entryTitle(entry, clientName);
                }
                shortTime(entry.at, now);
              }
              {
                svelteHTML.createElement('p', { dir: `auto`, class: `[overflow-wrap:anywhere] whitespace-pre-wrap` });
                entryText(entry);
              }
            }
          }
        }
        if (earlier) {
          {
            svelteHTML.createElement('p', { class: `mt-2 text-xs` });
            m.print_more();
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const PrintEntries__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PrintEntries__SvelteComponent_ = ReturnType<typeof PrintEntries__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PrintEntries__SvelteComponent_;
