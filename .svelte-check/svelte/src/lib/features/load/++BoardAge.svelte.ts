///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { lastHeard } from '$lib/store/queries/heard.ts';
import { status } from '$lib/sync/status.svelte.ts';
import Badge from '$lib/ui/Badge.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { shortTime } from '$lib/ui/time.ts';
function $$render() {
  const heard = live((store) => lastHeard(store));
  const at = $derived(status.lastSyncAt ?? heard.current ?? null);
  async () => {
    if (status.online) {
      {
        const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
        new $$_egdaB0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            tone: `ok`,
          },
        });
        {
          svelteHTML.createElement('span', { class: `size-2 rounded-full bg-ok`, 'aria-hidden': `true` });
        }
        m.load_live();
        Badge;
      }
    } else if (at !== null) {
      {
        const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
        new $$_egdaB0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            tone: `warn`,
          },
        });
        m.load_as_of({ time: shortTime(at, clock.now) });
        Badge;
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
const BoardAge__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type BoardAge__SvelteComponent_ = ReturnType<typeof BoardAge__SvelteComponent_>;
/*Ωignore_endΩ*/ export default BoardAge__SvelteComponent_;
