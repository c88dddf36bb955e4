///<reference types="svelte" />
import { m } from '#messages';
import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { session } from '$lib/sync/session.svelte.ts';
import Button from '$lib/ui/Button.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import { toast } from '$lib/ui/toast.ts';
import LogOut from '@lucide/svelte/icons/log-out';
import type { Held } from './held.ts';
function $$render() {
  let busy = $state(false);
  let held = $state.raw<Held | null>(null);

  /** What has not left this device holds the door, until its owner says otherwise knowing what is lost. */
  async function leave(discard: boolean) {
    busy = true;
    held = null;
    try {
      const answer = await session.signOut(discard ? { discard } : {});
      if (answer.kind === 'held') held = answer;
    } catch {
      toast.error(m.me_saved_failed());
    } finally {
      busy = false;
    }
  }

  // Asked for from elsewhere; once, or going back to this page would ask again.
  $effect(() => {
    if (page.state.leave !== true) return;
    replaceState('', {});
    void leave(false);
  });
  async () => {
    {
      svelteHTML.createElement('section', { class: `flex flex-wrap items-center justify-between gap-3 px-1` });
      {
        svelteHTML.createElement('p', { class: `text-sm text-soft` });
        m.me_sign_out_hint();
      }
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            busy,
            onclick: () => void leave(false),
          },
        });
        {
          const $$_tuOgoL2C = __sveltets_2_ensureComponent(LogOut);
          new $$_tuOgoL2C({ target: __sveltets_2_any(), props: { class: `size-4` } });
        }
        busy ? m.me_signing_out() : m.me_sign_out();
        Button;
      }
    }

    if (held !== null) {
      const still = held;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./HeldDialog.svelte'),
            onClose: () => (held = null),
            children: (HeldDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDdleH0C = __sveltets_2_ensureComponent(HeldDialog);
                  new $$_golaiDdleH0C({
                    target: __sveltets_2_any(),
                    props: { held: still, onStay: () => (held = null), onDiscard: () => void leave(true) },
                  });
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
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const SignOut__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SignOut__SvelteComponent_ = ReturnType<typeof SignOut__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SignOut__SvelteComponent_;
