///<reference types="svelte" />
import { m } from '#messages';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { readSearch, toAddress } from '$lib/features/letters/search.ts';
import Letters from '$lib/features/letters/Letters.svelte';
function $$render() {
  const search = $derived(readSearch(page.url.search));
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.letters_title());
      }
    }

    {
      const $$_sretteL0C = __sveltets_2_ensureComponent(Letters);
      new $$_sretteL0C({
        target: __sveltets_2_any(),
        props: {
          words: search.words,
          filter: search.filter,
          onSearch: (words, filter) => void goto(toAddress({ words, filter }), { keepFocus: true, replaceState: true }),
        },
      });
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
