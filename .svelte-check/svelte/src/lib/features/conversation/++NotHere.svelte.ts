///<reference types="svelte" />
import { m } from '#messages';
import { status } from '$lib/sync/status.svelte.ts';
import Button from '$lib/ui/Button.svelte';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import MapPinOff from '@lucide/svelte/icons/map-pin-off';

type Props = { backHref: string };
function $$render() {
  const { backHref }: Props = $props();

  // A task can be on its way: the first fill runs, or this device has not spoken with the server since it was opened.
  const onItsWay = $derived(status.filling || (status.online && status.lastSyncAt === null));
  async () => {
    if (onItsWay) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.thread_loading(), rows: 4 } });
      }
    } else {
      {
        svelteHTML.createElement('div', { class: `flex h-full items-center` });
        {
          const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
          const $$_etatSytpmE1 = new $$_etatSytpmE1C({
            target: __sveltets_2_any(),
            props: {
              title: m.thread_not_here_title(),
              text: status.online ? m.thread_not_here_gone() : m.thread_not_here_offline(),
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_ffOniPpaM0C = __sveltets_2_ensureComponent(MapPinOff);
                    new $$_ffOniPpaM0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
              action: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                    new $$_nottuB0C({
                      target: __sveltets_2_any(),
                      props: {
                        children: () => {
                          return __sveltets_2_any(0);
                        },
                        href: backHref,
                      },
                    });
                    m.thread_back();
                    Button;
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon, action } = $$_etatSytpmE1.$$prop_def; /*Ωignore_endΩ*/

          EmptyState;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const NotHere__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type NotHere__SvelteComponent_ = ReturnType<typeof NotHere__SvelteComponent_>;
/*Ωignore_endΩ*/ export default NotHere__SvelteComponent_;
