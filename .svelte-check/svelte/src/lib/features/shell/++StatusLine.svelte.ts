///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { outboxSummary } from '$lib/store/queries/outbox.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { clock } from '$lib/ui/clock.svelte.ts';
import { shortTime } from '$lib/ui/time.ts';
import Later from '$lib/ui/Later.svelte';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import CloudDownload from '@lucide/svelte/icons/cloud-download';
import CloudOff from '@lucide/svelte/icons/cloud-off';
import CloudUpload from '@lucide/svelte/icons/cloud-upload';
import Sparkles from '@lucide/svelte/icons/sparkles';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { Component } from 'svelte';
import { appUpdate } from './app-update.svelte.ts';
import FillBar from './FillBar.svelte';
function $$render() {
  type Line = {
    tone: 'warn' | 'danger' | 'info' | 'quiet';
    text: string;
    icon: Component;
    /** There is more to say. */
    details?: boolean;
    update?: boolean;
    filling?: boolean;
  };

  const QUIET_MS = 2_500; // a change usually leaves within this; saying so each time would only flicker
  const STUCK_MS = 20_000; // still here although the network is: worth saying since when

  const outbox = live((store) => outboxSummary(store));
  const waiting = $derived(outbox.current?.waiting ?? 0);
  const since = $derived(outbox.current?.since ?? null);

  let patient = $state(false);
  $effect(() => {
    if (waiting === 0) return;
    const timer = setTimeout(() => (patient = true), QUIET_MS);
    return () => {
      clearTimeout(timer);
      patient = false;
    };
  });

  const line = $derived.by((): Line | null => {
    const now = clock.now;
    if (status.updateNeeded) return { tone: 'danger', text: m.shell_update_needed(), icon: Sparkles, update: true };
    if (status.storageFailed) {
      return { tone: 'danger', text: m.shell_storage_failed(), icon: TriangleAlert, details: true };
    }
    if (!status.online) {
      const text =
        waiting > 0
          ? m.shell_offline_waiting({ count: waiting, since: shortTime(since ?? now, now) })
          : m.shell_offline();
      return { tone: 'warn', text, icon: CloudOff, details: true };
    }
    if (waiting > 0 && since !== null && now - since > STUCK_MS && !status.syncing) {
      return {
        tone: 'warn',
        text: m.shell_not_sent({ count: waiting, since: shortTime(since, now) }),
        icon: CloudUpload,
        details: true,
      };
    }
    if (status.filling) return { tone: 'quiet', text: m.shell_filling(), icon: CloudDownload, filling: true };
    if (waiting > 0 && patient) return { tone: 'quiet', text: m.shell_sending({ count: waiting }), icon: CloudUpload };
    if (appUpdate.ready) {
      const text = unsaved.any ? m.shell_update_held() : m.shell_update_ready();
      return { tone: 'info', text, icon: Sparkles, update: !unsaved.any };
    }
    return null;
  });

  const TONES = {
    warn: 'bg-warn-soft text-warn-ink',
    danger: 'bg-danger-soft text-danger-ink',
    info: 'bg-info-soft text-info-ink',
    quiet: 'bg-sunken text-soft',
  } as const;

  // What waits by kind, and since when: for who asks, and fetched then.
  let open = $state(false);
  let Details = $state.raw<typeof import('./StatusDetails.svelte').default>();
  async function toggle() {
    open = !open;
    Details ??= (await import('./StatusDetails.svelte').catch(() => null))?.default;
    if (Details === undefined) open = false;
  }
  const detailsId = $props.id();
  async () => {
    {
      svelteHTML.createElement('div', { class: `shrink-0` });
      {
        svelteHTML.createElement('div', { 'aria-live': `polite` });
        if (line) {
          {
            svelteHTML.createElement('div', {
              class: ['flex animate-fade items-center gap-2 px-4 text-xs font-medium', TONES[line.tone]],
            });
            {
              const $$_noci_enil3C = __sveltets_2_ensureComponent(line.icon);
              new $$_noci_enil3C({
                target: __sveltets_2_any(),
                props: { 'aria-hidden': `true`, class: `size-4 shrink-0` },
              });
            }
            {
              svelteHTML.createElement('p', { class: `min-w-0 flex-1 py-2` });
              line.text;
            }
            if (line.update === true) {
              {
                svelteHTML.createElement('button', {
                  type: `button`,
                  class: `min-h-tap shrink-0 rounded-md px-3 font-semibold underline underline-offset-2`,
                  onclick: () => appUpdate.accept(),
                });
                m.shell_update_now();
              }
            }
            if (line.details === true) {
              {
                svelteHTML.createElement('button', {
                  type: `button`,
                  'aria-expanded': open,
                  'aria-controls': open && Details !== undefined ? detailsId : undefined,
                  class: `-my-1 flex min-h-tap shrink-0 items-center gap-1 rounded-md px-2 font-semibold focus-inset`,
                  onclick: () => void toggle(),
                });
                {
                  svelteHTML.createElement('span', { class: `underline underline-offset-2 max-sm:sr-only` });
                  m.shell_details();
                }
                {
                  const $$_nwoDnorvehC4C = __sveltets_2_ensureComponent(ChevronDown);
                  new $$_nwoDnorvehC4C({
                    target: __sveltets_2_any(),
                    props: { 'aria-hidden': `true`, class: ['size-4 transition-transform', open && 'rotate-180'] },
                  });
                }
              }
            }
          }
          if (line.filling === true) {
            {
              const $$_raBlliF2C = __sveltets_2_ensureComponent(FillBar);
              new $$_raBlliF2C({ target: __sveltets_2_any(), props: {} });
            }
          }
        }
      }
      if (status.lostAt !== null) {
        const { lostAt } = status;
        {
          const $$_retaL1C = __sveltets_2_ensureComponent(Later);
          const $$_retaL1 = new $$_retaL1C({
            target: __sveltets_2_any(),
            props: {
              load: () => import('./LostBase.svelte'),
              children: (LostBase) => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_esaBtsoL0C = __sveltets_2_ensureComponent(LostBase);
                    new $$_esaBtsoL0C({ target: __sveltets_2_any(), props: { lostAt } });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { children } = $$_retaL1.$$prop_def; /*Ωignore_endΩ*/

          Later;
        }
      }
      if (open && line?.details === true && Details !== undefined) {
        {
          svelteHTML.createElement('div', {
            id: detailsId,
            class: ['animate-fade px-4 pb-3 text-xs', TONES[line.tone]],
          });
          {
            const $$_sliateD2C = __sveltets_2_ensureComponent(Details);
            new $$_sliateD2C({ target: __sveltets_2_any(), props: { kinds: outbox.current?.kinds ?? [], since } });
          }
        }
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
const StatusLine__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type StatusLine__SvelteComponent_ = ReturnType<typeof StatusLine__SvelteComponent_>;
/*Ωignore_endΩ*/ export default StatusLine__SvelteComponent_;
