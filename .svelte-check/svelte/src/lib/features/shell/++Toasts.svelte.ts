///<reference types="svelte" />
import { m } from '#messages';
import { onNews } from '$lib/sync/news.ts';
import { onMount } from 'svelte';
function $$render() {
  // A list that is only read needs none of this, so it is fetched at the first touch or key, before any of them can lead
  // to a toast, or with the first news that comes by itself. Toasts wait for it; when it cannot be had there is nothing
  // to say so with, so the next touch asks again.
  let Toaster = $state.raw<typeof import('$lib/ui/Toaster.svelte').default>();

  async function fetchToaster() {
    if (Toaster !== undefined) return;
    const loaded = await import('$lib/ui/Toaster.svelte').catch(() => null);
    Toaster ??= loaded?.default;
  }
  onMount(() => onNews(() => void fetchToaster()));
  async () => {
    {
      svelteHTML.createElement('svelte:window', {
        onpointerdown: () => void fetchToaster(),
        onkeydown: () => void fetchToaster(),
      });
    }

    if (Toaster !== undefined) {
      {
        const $$_retsaoT0C = __sveltets_2_ensureComponent(Toaster);
        new $$_retsaoT0C({ target: __sveltets_2_any(), props: { label: m.shell_news(), closeLabel: m.shell_close() } });
      }
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
const Toasts__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Toasts__SvelteComponent_ = ReturnType<typeof Toasts__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Toasts__SvelteComponent_;
