///<reference types="svelte" />
import { m } from '#messages';
import type { Service } from '#domain/model';
import { formatMoney } from '#domain/money';
import { getLocale } from '$lib/paraglide/runtime.js';
import Badge from '$lib/ui/Badge.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronUp from '@lucide/svelte/icons/chevron-up';
import ServicePicture from './ServicePicture.svelte';

type Props = {
  service: Service;
  isFirst: boolean;
  isLast: boolean;
  onOpen: () => void;
  onMove: (step: -1 | 1) => void;
};
function $$render() {
  const { service, isFirst, isLast, onOpen, onMove }: Props = $props();

  const price = $derived(formatMoney({ minor: service.priceMinor, currency: service.currency }, getLocale()));
  async () => {
    {
      svelteHTML.createElement('li', { class: `flex items-center gap-1 border-b border-line pr-2 last:border-0` });
      {
        svelteHTML.createElement('button', {
          type: `button`,
          onclick: onOpen,
          class: `flex min-w-0 flex-1 items-center gap-3.5 px-4 py-3 text-left focus-inset transition-colors hover:bg-hover`,
        });
        {
          svelteHTML.createElement('span', { class: [!service.active && 'opacity-50'] });
          {
            const $$_erutciPecivreS3C = __sveltets_2_ensureComponent(ServicePicture);
            new $$_erutciPecivreS3C({ target: __sveltets_2_any(), props: { pictureId: service.pictureId } });
          }
        }
        {
          svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
          {
            svelteHTML.createElement('span', {
              class: ['line-clamp-2 font-semibold wrap-anywhere', !service.active && 'text-soft'],
            });
            service.name;
          }
          {
            svelteHTML.createElement('span', { class: `flex flex-wrap items-center gap-2 text-sm text-soft` });
            {
              svelteHTML.createElement('span', { class: `tabular-nums` });
              price;
            }
            if (!service.active) {
              {
                const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
                new $$_egdaB4C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                  },
                });
                m.catalogue_inactive();
                Badge;
              }
            }
          }
          {
            svelteHTML.createElement('span', { class: `sr-only` });
            m.catalogue_edit();
          }
        }
      }
      {
        const $$_nottuBnocI1C = __sveltets_2_ensureComponent(IconButton);
        new $$_nottuBnocI1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            label: m.catalogue_up({ name: service.name }),
            disabled: isFirst,
            onclick: () => onMove(-1),
          },
        });
        {
          const $$_pUnorvehC2C = __sveltets_2_ensureComponent(ChevronUp);
          new $$_pUnorvehC2C({ target: __sveltets_2_any(), props: {} });
        }
        IconButton;
      }
      {
        const $$_nottuBnocI1C = __sveltets_2_ensureComponent(IconButton);
        new $$_nottuBnocI1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            label: m.catalogue_down({ name: service.name }),
            disabled: isLast,
            onclick: () => onMove(1),
          },
        });
        {
          const $$_nwoDnorvehC2C = __sveltets_2_ensureComponent(ChevronDown);
          new $$_nwoDnorvehC2C({ target: __sveltets_2_any(), props: {} });
        }
        IconButton;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CatalogueRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CatalogueRow__SvelteComponent_ = ReturnType<typeof CatalogueRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CatalogueRow__SvelteComponent_;
