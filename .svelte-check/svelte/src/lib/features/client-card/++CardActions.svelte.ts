///<reference types="svelte" />
import { m } from '#messages';
import Button from '$lib/ui/Button.svelte';
import ClipboardPlus from '@lucide/svelte/icons/clipboard-plus';
import PhoneIncoming from '@lucide/svelte/icons/phone-incoming';
import SquarePen from '@lucide/svelte/icons/square-pen';

type Props = { clientId: string; onEdit: () => void; onTask?: (() => void) | undefined };
function $$render() {
  const { clientId, onEdit, onTask }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex flex-wrap gap-2` });
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            compact: true,
            onclick: onEdit,
          },
        });
        {
          const $$_nePerauqS2C = __sveltets_2_ensureComponent(SquarePen);
          new $$_nePerauqS2C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
        }
        m.client_edit();
        Button;
      }
      if (onTask) {
        {
          const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              compact: true,
              onclick: onTask,
            },
          });
          {
            const $$_sulPdraobpilC2C = __sveltets_2_ensureComponent(ClipboardPlus);
            new $$_sulPdraobpilC2C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
          }
          m.new_task();
          Button;
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
            href: `/app/contact?client=${clientId}`,
          },
        });
        {
          const $$_gnimocnIenohP2C = __sveltets_2_ensureComponent(PhoneIncoming);
          new $$_gnimocnIenohP2C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
        }
        m.card_contact();
        Button;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CardActions__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CardActions__SvelteComponent_ = ReturnType<typeof CardActions__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CardActions__SvelteComponent_;
