///<reference types="svelte" />
import { m } from '#messages';
import { onceSeen } from '$lib/ui/once-seen.svelte.ts';
import type { Snippet } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

type Props = {
  list: Snippet;
  detail: Snippet;
  /** Below 1024 px there is room for one: the detail when one is open, else the list. */
  showDetail: boolean;
  /** What the detail is, for screen readers. */
  detailLabel?: string;
};
function $$render() {
  const { list, detail, showDetail, detailLabel = m.shell_detail() }: Props = $props();

  const both = new MediaQuery('(width >= 64rem)');
  const made = onceSeen(() => both.current || !showDetail);
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex h-full min-h-0` });
      {
        svelteHTML.createElement('section', {
          'aria-label': m.shell_list(),
          class: ['min-h-0 min-w-0 flex-1 lg:max-w-96 lg:border-r lg:border-line', showDetail && 'max-lg:hidden'],
        });
        if (made.current) {
          __sveltets_2_ensureSnippet(list());
        }
      }
      {
        svelteHTML.createElement('section', {
          'aria-label': detailLabel,
          class: ['min-h-0 min-w-0 flex-1 bg-card', !showDetail && 'max-lg:hidden'],
        });
        __sveltets_2_ensureSnippet(detail());
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Panes__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Panes__SvelteComponent_ = ReturnType<typeof Panes__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Panes__SvelteComponent_;
