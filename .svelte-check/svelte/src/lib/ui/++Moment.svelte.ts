///<reference types="svelte" />
import type { Snippet } from 'svelte';
import type { ClassValue } from 'svelte/elements';
import { fullTime } from './time.ts';

type Props = {
  /** UTC milliseconds. */
  at: number;
  class?: ClassValue;
  /** The moment as this place says it. */
  children: Snippet;
};
function $$render() {
  const { at, class: look, children }: Props = $props();

  // Writing a full date takes the browser most of a millisecond, and a list has a hundred that nobody points at.
  let isPointedAt = $state(false);
  async () => {
    {
      svelteHTML.createElement('time', {
        class: look,
        datetime: new Date(at).toISOString(),
        title: isPointedAt ? fullTime(at) : undefined,
        onpointerenter: () => (isPointedAt = true),
      });
      __sveltets_2_ensureSnippet(children());
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Moment__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Moment__SvelteComponent_ = ReturnType<typeof Moment__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Moment__SvelteComponent_;
