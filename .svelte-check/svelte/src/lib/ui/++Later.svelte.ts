///<reference types="svelte" />
import { onMount, type Snippet } from 'svelte';
function $$render<Part>() {
  // For what works beside the screen and nobody waits for: it costs the first list nothing, and when it cannot be had the
  // next network, or the next start, brings it. What a person has asked for goes through Lazy, which says so.
  type Props = {
    /** `() => import('./X.svelte')`, written where it is used, so that the bundler and the types know X. */
    load: () => Promise<{ default: Part }>;
    children: Snippet<[Part]>;
  };
  const { load, children }: Props = $props();

  let part = $state.raw<Part>();

  async function fetchPart() {
    if (part !== undefined) return;
    const loaded = await load().catch(() => null);
    part ??= loaded?.default;
  }

  /** Longest that it waits for a moment in which the page has nothing to do. */
  const IDLE_MS = 2_000;
  // To ask for a file takes the browser milliseconds, which are the screen's while it is being made.
  onMount(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => void fetchPart(), { timeout: IDLE_MS });
    else setTimeout(() => void fetchPart(), IDLE_MS / 4); // Safari has no word for it.
  });
  async () => {
    {
      svelteHTML.createElement('svelte:window', { ononline: () => void fetchPart() });
    }

    if (part !== undefined) {
      __sveltets_2_ensureSnippet(children(part));
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
class __sveltets_Render<Part> {
  props(): ReturnType<typeof $$render<Part>>['props'] {
    return null as any;
  }
  events(): ReturnType<typeof $$render<Part>>['events'] {
    return null as any;
  }
  slots(): ReturnType<typeof $$render<Part>>['slots'] {
    return null as any;
  }
  bindings() {
    return __sveltets_$$bindings('');
  }
  exports() {
    return {};
  }
}

interface $$IsomorphicComponent {
  new <Part>(
    options: import('svelte').ComponentConstructorOptions<ReturnType<__sveltets_Render<Part>['props']>>,
  ): import('svelte').SvelteComponent<
    ReturnType<__sveltets_Render<Part>['props']>,
    ReturnType<__sveltets_Render<Part>['events']>,
    ReturnType<__sveltets_Render<Part>['slots']>
  > & { $$bindings?: ReturnType<__sveltets_Render<Part>['bindings']> } & ReturnType<__sveltets_Render<Part>['exports']>;
  <Part>(
    internal: unknown,
    props: ReturnType<__sveltets_Render<Part>['props']> & {},
  ): ReturnType<__sveltets_Render<Part>['exports']>;
  z_$$bindings?: ReturnType<__sveltets_Render<any>['bindings']>;
}
const Later__SvelteComponent_: $$IsomorphicComponent = null as any;
/*Ωignore_startΩ*/ type Later__SvelteComponent_<Part> = InstanceType<typeof Later__SvelteComponent_<Part>>;
/*Ωignore_endΩ*/ export default Later__SvelteComponent_;
