///<reference types="svelte" />
import { m } from '#messages';
import { syncNow } from '$lib/sync/mutate.ts';
import { status } from '$lib/sync/status.svelte.ts';
import Button from '$lib/ui/Button.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { fileSize } from '$lib/ui/file-size.ts';
import { mutationWhat } from '$lib/ui/mutation-what.ts';
import { ago, fullTime } from '$lib/ui/time.ts';

type Props = { kinds: readonly { name: string; count: number }[]; since: number | null };
function $$render() {
  const { kinds, since }: Props = $props();

  /** Several mutations can bear one word. */
  const counts = $derived.by(() => {
    const found: Record<string, number> = {};
    for (const { name, count } of kinds) found[mutationWhat(name)] = (found[mutationWhat(name)] ?? 0) + count;
    return Object.entries(found);
  });
  const lastSync = $derived(
    status.lastSyncAt === null
      ? m.me_sync_never()
      : m.me_sync_last({ time: `${ago(status.lastSyncAt, clock.now)} (${fullTime(status.lastSyncAt)})` }),
  );

  let room = $state.raw<{ used: number; of: number } | null>(null);
  $effect(() => {
    if (!status.storageFailed) return;
    void navigator.storage?.estimate?.().then(({ usage = 0, quota = 0 }) => (room = { used: usage, of: quota }));
  });
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex flex-wrap items-end justify-between gap-3` });
      {
        svelteHTML.createElement('div', { class: `flex flex-col gap-1` });
        if (counts.length > 0) {
          {
            svelteHTML.createElement('ul', {
              class: `flex flex-wrap gap-x-4 gap-y-0.5`,
              'aria-label': m.shell_waiting_kinds(),
            });
            for (let [what, count] of __sveltets_2_ensureArray(counts)) {
              what;
              {
                svelteHTML.createElement('li', {});
                what;
                {
                  svelteHTML.createElement('span', { class: `font-semibold tabular-nums` });
                  count;
                }
              }
            }
          }
        }
        if (since !== null) {
          {
            svelteHTML.createElement('p', {});
            m.shell_waiting_since({ time: fullTime(since) });
          }
        }
        {
          svelteHTML.createElement('p', {});
          lastSync;
        }
        if (room !== null) {
          {
            svelteHTML.createElement('p', {});
            m.shell_storage_room({ used: fileSize(room.used), of: fileSize(room.of) });
          }
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
            busy: status.syncing,
            onclick: () => syncNow(),
          },
        });
        m.shell_try_now();
        Button;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const StatusDetails__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type StatusDetails__SvelteComponent_ = ReturnType<typeof StatusDetails__SvelteComponent_>;
/*Ωignore_endΩ*/ export default StatusDetails__SvelteComponent_;
