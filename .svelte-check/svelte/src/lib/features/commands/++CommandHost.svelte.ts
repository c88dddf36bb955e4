///<reference types="svelte" />
import { goto } from '$app/navigation';
import { syncNow } from '$lib/sync/mutate.ts';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import { listenForKeys } from '$lib/ui/keys/key-listener.ts';
import type { CommandId } from '$lib/ui/keys/keys.ts';
import Lazy from '$lib/ui/Lazy.svelte';
import { theme } from '$lib/ui/theme.svelte.ts';
import { onMount } from 'svelte';

type Props = {
  /** Where this person can go. */
  places: readonly { place: string; href: string }[];
};
function $$render() {
  const { places }: Props = $props();

  let open = $state<'palette' | 'help' | null>(null);
  const close = () => (open = null);

  onMount(listenForKeys);

  $effect(() =>
    commands.offer({
      palette: () => (open = 'palette'),
      help: () => (open = 'help'),
      'sync-now': syncNow,
      'theme-light': () => (theme.current = 'light'),
      'theme-dark': () => (theme.current = 'dark'),
      'theme-auto': () => (theme.current = 'auto'),
      // Where signing out says what it would lose. In the state, not in the address: a link must not sign anybody out.
      'sign-out': () => void goto('/app/me', { state: { leave: true } }),
    }),
  );
  $effect(() =>
    commands.offer(
      Object.fromEntries(places.map(({ place, href }) => [`go-${place}` as CommandId, () => void goto(href)])),
    ),
  );
  async () => {
    if (open === 'palette') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./Palette.svelte'),
            onClose: close,
            children: (Palette) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_ettelaP0C = __sveltets_2_ensureComponent(Palette);
                  new $$_ettelaP0C({ target: __sveltets_2_any(), props: { onClose: close } });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    } else if (open === 'help') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./ShortcutHelp.svelte'),
            onClose: close,
            children: (ShortcutHelp) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_pleHtuctrohS0C = __sveltets_2_ensureComponent(ShortcutHelp);
                  new $$_pleHtuctrohS0C({ target: __sveltets_2_any(), props: { onClose: close } });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CommandHost__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CommandHost__SvelteComponent_ = ReturnType<typeof CommandHost__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CommandHost__SvelteComponent_;
