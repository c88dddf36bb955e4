///<reference types="svelte" />
import { m } from '#messages';
import type { Service } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { catalogue } from '$lib/store/queries/catalogue.ts';
import { mutate } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import ShoppingBag from '@lucide/svelte/icons/shopping-bag';
import CatalogueRow from './CatalogueRow.svelte';
import { moved } from './reorder.ts';

type Props = {
  /** Asked from outside, where the button is. */
  adding: boolean;
};
function $$render() {
  let { adding = $bindable() }: Props = $props(); /*Ωignore_startΩ*/
  adding; /*Ωignore_endΩ*/

  const found = live((store) => catalogue(store));
  const services = $derived(found.current ?? []);
  let editing = $state.raw<Service | null>(null);

  const last = $derived(services.at(-1)?.position ?? -1);
  const currencies = $derived(services.map(({ currency }) => currency).toReversed());
  const close = () => {
    adding = false;
    editing = null;
  };

  async function move(id: string, step: -1 | 1) {
    for (const { id: serviceId, position } of moved(services, id, step)) {
      const written = await attempt(() => mutate('service.patch', { serviceId, set: { position } }), {
        refused: m.catalogue_refused,
        failed: m.catalogue_store_failed,
      });
      if (!written) return;
    }
  }
  async () => {
    if (found.error !== null) {
      {
        const $$_rennaB0C = __sveltets_2_ensureComponent(Banner);
        new $$_rennaB0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            tone: `danger`,
            urgent: true,
          },
        });
        m.catalogue_failed();
        Banner;
      }
    } else if (found.current === undefined) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.catalogue_loading(), rows: 4 } });
      }
    } else if (services.length === 0) {
      {
        const $$_etatSytpmE0C = __sveltets_2_ensureComponent(EmptyState);
        const $$_etatSytpmE0 = new $$_etatSytpmE0C({
          target: __sveltets_2_any(),
          props: {
            title: m.catalogue_empty_title(),
            text: m.catalogue_empty_text(),
            icon: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_gaBgnippohS0C = __sveltets_2_ensureComponent(ShoppingBag);
                  new $$_gaBgnippohS0C({ target: __sveltets_2_any(), props: {} });
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
                      variant: `primary`,
                      onclick: () => (adding = true),
                    },
                  });
                  m.catalogue_new();
                  Button;
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { icon, action } = $$_etatSytpmE0.$$prop_def; /*Ωignore_endΩ*/

        EmptyState;
      }
    } else {
      {
        svelteHTML.createElement('p', { class: `mb-4 text-sm text-pretty text-soft` });
        m.catalogue_lead();
        {
          svelteHTML.createElement('a', { class: `link`, href: `/order`, target: `_blank`, rel: `noopener` });
          m.catalogue_see();
        }
      }
      {
        svelteHTML.createElement('ul', {
          class: `overflow-hidden rounded-xl border border-line bg-card shadow-card lg:bg-paper`,
        });
        for (let service of __sveltets_2_ensureArray(services)) {
          let index = 1;
          service.id;
          {
            const $$_woReugolataC1C = __sveltets_2_ensureComponent(CatalogueRow);
            new $$_woReugolataC1C({
              target: __sveltets_2_any(),
              props: {
                service,
                isFirst: index === 0,
                isLast: index === services.length - 1,
                onOpen: () => (editing = service),
                onMove: (step) => void move(service.id, step),
              },
            });
          }
        }
      }
    }

    if (adding || editing !== null) {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./ServiceDialog.svelte'),
            onClose: close,
            children: (ServiceDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDecivreS0C = __sveltets_2_ensureComponent(ServiceDialog);
                  new $$_golaiDecivreS0C({
                    target: __sveltets_2_any(),
                    props: { service: editing, position: last + 1, currencies, onClose: close },
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
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('adding'), slots: {}, events: {} };
}
const Catalogue__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Catalogue__SvelteComponent_ = ReturnType<typeof Catalogue__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Catalogue__SvelteComponent_;
