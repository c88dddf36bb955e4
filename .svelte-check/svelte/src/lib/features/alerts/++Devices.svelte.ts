///<reference types="svelte" />
import { m } from '#messages';
import type { AlertSettings } from '#protocol/alerts';
import Badge from '$lib/ui/Badge.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import { ago } from '$lib/ui/time.ts';
import Trash from '@lucide/svelte/icons/trash';

type Props = {
  devices: AlertSettings['devices'];
  hereId: string | null;
  onRemove: (id: string) => void;
};
function $$render() {
  const { devices, hereId, onRemove }: Props = $props();

  const nameOf = ({ device }: AlertSettings['devices'][number]) => device || m.alerts_device();
  async () => {
    {
      svelteHTML.createElement('div', {});
      {
        svelteHTML.createElement('h3', { class: `text-sm font-semibold` });
        m.alerts_devices();
      }
      {
        svelteHTML.createElement('ul', { class: `mt-1 divide-y divide-line` });
        for (let device of __sveltets_2_ensureArray(devices)) {
          device.id;
          {
            svelteHTML.createElement('li', { class: `flex items-center gap-3 py-2` });
            {
              svelteHTML.createElement('div', { class: `min-w-0 flex-1` });
              {
                svelteHTML.createElement('p', { class: `flex flex-wrap items-center gap-2 text-sm` });
                {
                  svelteHTML.createElement('span', { class: `truncate` });
                  nameOf(device);
                }
                if (device.id === hereId) {
                  {
                    const $$_egdaB5C = __sveltets_2_ensureComponent(Badge);
                    new $$_egdaB5C({
                      target: __sveltets_2_any(),
                      props: {
                        children: () => {
                          return __sveltets_2_any(0);
                        },
                        tone: `accent`,
                      },
                    });
                    m.alerts_here();
                    Badge;
                  }
                }
              }
              {
                svelteHTML.createElement('p', { class: `text-xs break-words text-soft` });
                device.lastDeliveredAt === null
                  ? m.alerts_never_arrived()
                  : m.alerts_last_arrived({ time: ago(device.lastDeliveredAt, clock.now) });
                if (device.lastFailure !== null) {
                  {
                    svelteHTML.createElement('span', { class: `text-danger-ink` });
                    m.alerts_last_failure({ reason: device.lastFailure });
                  }
                }
              }
            }
            if (device.id !== hereId) {
              {
                const $$_nottuBnocI3C = __sveltets_2_ensureComponent(IconButton);
                new $$_nottuBnocI3C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    label: m.alerts_remove({ device: nameOf(device) }),
                    onclick: () => onRemove(device.id),
                  },
                });
                {
                  const $$_hsarT4C = __sveltets_2_ensureComponent(Trash);
                  new $$_hsarT4C({ target: __sveltets_2_any(), props: {} });
                }
                IconButton;
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Devices__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Devices__SvelteComponent_ = ReturnType<typeof Devices__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Devices__SvelteComponent_;
