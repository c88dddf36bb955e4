///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { outboxSummary } from '$lib/store/queries/outbox.ts';
import { syncNow } from '$lib/sync/mutate.ts';
import { status } from '$lib/sync/status.svelte.ts';
import Button from '$lib/ui/Button.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { ago } from '$lib/ui/time.ts';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
function $$render() {
  const outbox = live((store) => outboxSummary(store));
  const waiting = $derived(outbox.current?.waiting ?? 0);
  const words = $derived.by(() => {
    if (!status.online) return m.shell_offline();
    if (status.syncing) return m.me_sync_syncing();
    if (status.lastSyncAt === null) return m.me_sync_never();
    return m.me_sync_last({ time: ago(status.lastSyncAt, clock.now) });
  });
  async () => {
    {
      svelteHTML.createElement('section', { class: `rounded-xl border border-line bg-card p-5 shadow-card` });
      {
        svelteHTML.createElement('h2', { class: `font-display text-lg` });
        m.me_sync();
      }
      {
        svelteHTML.createElement('p', { class: `mt-1 text-sm text-soft` });
        words;
      }
      if (waiting > 0) {
        {
          svelteHTML.createElement('p', { class: `mt-1 text-sm text-warn-ink` });
          m.me_sync_waiting({ count: waiting });
        }
      }
      if (status.unreadable > 0) {
        {
          svelteHTML.createElement('p', { class: `mt-1 text-sm text-danger-ink` });
          m.me_sync_unreadable({ count: status.unreadable });
        }
      }
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            compact: true,
            class: `mt-3`,
            disabled: !status.online,
            busy: status.syncing,
            onclick: () => syncNow(),
          },
        });
        {
          const $$_wChserfeR2C = __sveltets_2_ensureComponent(RefreshCw);
          new $$_wChserfeR2C({ target: __sveltets_2_any(), props: { class: `size-4` } });
        }
        m.me_sync_now();
        Button;
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
const Synchronisation__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Synchronisation__SvelteComponent_ = ReturnType<typeof Synchronisation__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Synchronisation__SvelteComponent_;
