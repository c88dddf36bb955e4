///<reference types="svelte" />
import { m } from '#messages';
import { LETTER_FILTERS, type LetterFilter } from '#protocol/letters';
import { live } from '$lib/store/live.svelte.ts';
import { letterOutcomes } from '$lib/store/queries/letters.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import EmptyState from '$lib/ui/EmptyState.svelte';
import LoadMore from '$lib/ui/lists/LoadMore.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import CloudOff from '@lucide/svelte/icons/cloud-off';
import Search from '@lucide/svelte/icons/search';
import { Journal } from './journal.svelte.ts';
import LetterRow from './LetterRow.svelte';
import SearchBox from './SearchBox.svelte';

type Props = {
  words: string;
  filter: LetterFilter | null;
  onSearch: (words: string, filter: LetterFilter | null) => void;
};
function $$render() {
  const { words, filter, onSearch }: Props = $props();

  const FILTERS: Record<LetterFilter, () => string> = {
    in: m.letters_filter_in,
    out: m.letters_filter_out,
    held: m.letters_filter_held,
    ignored: m.letters_filter_ignored,
  };

  const journal = new Journal();
  $effect(() => journal.ask({ words, filter }));

  const outcomes = live((store) =>
    letterOutcomes(
      store,
      journal.rows.flatMap(({ requestId }) => requestId ?? []),
    ),
  );
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.letters_title(),
          lead: m.letters_lead(),
          width: `wide`,
        },
      });
      {
        svelteHTML.createElement('div', { class: `flex flex-col gap-4` });
        {
          const $$_xoBhcraeS2C = __sveltets_2_ensureComponent(SearchBox);
          new $$_xoBhcraeS2C({
            target: __sveltets_2_any(),
            props: { words, onSearch: (wanted) => onSearch(wanted, filter) },
          });
        }
        {
          svelteHTML.createElement('div', {
            class: `-mx-4 flex gap-2 overflow-x-auto px-4 py-1`,
            role: `group`,
            'aria-label': m.letters_filter(),
          });
          for (let choice of __sveltets_2_ensureArray([null, ...LETTER_FILTERS])) {
            choice;
            {
              svelteHTML.createElement('button', {
                type: `button`,
                'aria-pressed': filter === choice,
                class: [
                  'min-h-tap shrink-0 rounded-full border px-4 text-sm font-semibold transition-colors pointer-fine:min-h-9',
                  filter === choice ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-card hover:bg-hover',
                ],
                onclick: () => onSearch(words, choice),
              });
              choice === null ? m.letters_filter_all() : FILTERS[choice]();
            }
          }
        }

        if (journal.trouble !== null) {
          {
            const $$_rennaB2C = __sveltets_2_ensureComponent(Banner);
            const $$_rennaB2 = new $$_rennaB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                tone: journal.trouble === 'offline' ? 'warn' : 'danger',
                urgent: true,
                icon: () => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_ffOduolC0C = __sveltets_2_ensureComponent(CloudOff);
                      new $$_ffOduolC0C({ target: __sveltets_2_any(), props: {} });
                    }
                  };
                  return __sveltets_2_any(0);
                },
                action: () => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                      new $$_nottuB0C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          compact: true,
                          onclick: () => journal.again(),
                        },
                      });
                      m.letters_retry();
                      Button;
                    }
                  };
                  return __sveltets_2_any(0);
                },
              },
            });
            /*Ωignore_startΩ*/ const { icon, action } = $$_rennaB2.$$prop_def; /*Ωignore_endΩ*/

            journal.trouble === 'offline' ? m.letters_offline() : m.letters_failed();

            Banner;
          }
        }
        {
          svelteHTML.createElement('div', { 'aria-live': `polite`, class: `sr-only` });
          if (journal.loaded) {
            m.letters_found({ count: journal.rows.length });
          }
        }
        if (journal.rows.length > 0) {
          {
            svelteHTML.createElement('ul', {
              class: `-mx-4 border-t border-line sm:mx-0 sm:rounded-lg sm:border sm:bg-card sm:shadow-card`,
            });
            for (let letter of __sveltets_2_ensureArray(journal.rows)) {
              letter.id;
              {
                const $$_woRretteL3C = __sveltets_2_ensureComponent(LetterRow);
                new $$_woRretteL3C({
                  target: __sveltets_2_any(),
                  props: {
                    letter,
                    outcome: letter.requestId === null ? undefined : outcomes.current?.get(letter.requestId),
                  },
                });
              }
            }
          }
          if (journal.more) {
            {
              const $$_eroMdaoL2C = __sveltets_2_ensureComponent(LoadMore);
              new $$_eroMdaoL2C({
                target: __sveltets_2_any(),
                props: { label: m.shell_more(), after: journal.rows.length, onLoad: () => journal.next() },
              });
            }
          }
        } else if (journal.loaded) {
          {
            const $$_etatSytpmE2C = __sveltets_2_ensureComponent(EmptyState);
            const $$_etatSytpmE2 = new $$_etatSytpmE2C({
              target: __sveltets_2_any(),
              props: {
                title: words === '' && filter === null ? m.letters_empty_title() : m.letters_none_title(),
                text: words === '' && filter === null ? m.letters_empty_text() : m.letters_none_text(),
                icon: () => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_hcraeS0C = __sveltets_2_ensureComponent(Search);
                      new $$_hcraeS0C({ target: __sveltets_2_any(), props: {} });
                    }
                  };
                  return __sveltets_2_any(0);
                },
              },
            });
            /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE2.$$prop_def; /*Ωignore_endΩ*/

            EmptyState;
          }
        } else if (journal.trouble === null) {
          {
            const $$_notelekS2C = __sveltets_2_ensureComponent(Skeleton);
            new $$_notelekS2C({ target: __sveltets_2_any(), props: { label: m.letters_loading() } });
          }
        }
      }
      Screen;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Letters__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Letters__SvelteComponent_ = ReturnType<typeof Letters__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Letters__SvelteComponent_;
