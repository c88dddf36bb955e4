///<reference types="svelte" />
import { m } from '#messages';
import Search from '@lucide/svelte/icons/search';

type Props = { words: string; onSearch: (words: string) => void };
function $$render() {
  const { words, onSearch }: Props = $props();

  const PAUSE_MS = 300; // of typing: each search is a question to the server
  const id = $props.id();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later(wanted: string) {
    clearTimeout(timer);
    timer = setTimeout(() => onSearch(wanted), PAUSE_MS);
  }
  $effect(() => () => clearTimeout(timer));
  async () => {
    {
      svelteHTML.createElement('search', {});
      {
        svelteHTML.createElement('form', {
          class: `flex min-h-tap items-center gap-2 rounded-md border border-edge bg-card px-3 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus`,
          onsubmit: (event) => {
            event.preventDefault();
            clearTimeout(timer);
            onSearch(String(new FormData(event.currentTarget).get('words') ?? '').trim());
          },
        });
        {
          const $$_hcraeS2C = __sveltets_2_ensureComponent(Search);
          new $$_hcraeS2C({
            target: __sveltets_2_any(),
            props: { class: `size-5 shrink-0 text-soft`, 'aria-hidden': `true` },
          });
        }
        {
          svelteHTML.createElement('label', { for: id, class: `sr-only` });
          m.letters_search();
        }
        {
          svelteHTML.createElement('input', {
            id,
            type: `search`,
            name: `words`,
            value: words,
            maxlength: 200,
            autocomplete: `off`,
            placeholder: m.letters_search_placeholder(),
            class: `min-h-tap w-full min-w-0 flex-1 bg-transparent text-base outline-none`,
            oninput: ({ currentTarget }) => later(currentTarget.value.trim()),
          });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const SearchBox__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SearchBox__SvelteComponent_ = ReturnType<typeof SearchBox__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SearchBox__SvelteComponent_;
