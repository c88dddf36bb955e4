///<reference types="svelte" />
import { m } from '#messages';
import type { OrderLine, Request } from '#domain/model';
import { clock } from '$lib/ui/clock.svelte.ts';
import { shortTime } from '$lib/ui/time.ts';
import StatusBadge from '$lib/ui/StatusBadge.svelte';
import CardOrder from './CardOrder.svelte';
import { requestNumber, requestType } from '$lib/ui/words.ts';
import Moment from '$lib/ui/Moment.svelte';

type Props = { requests: readonly Request[]; lines: readonly OrderLine[] };
function $$render() {
  const { requests, lines }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('section', { class: `flex flex-col gap-1` });
      {
        svelteHTML.createElement('h3', { class: `text-xs font-semibold text-soft` });
        m.card_requests();
      }
      {
        svelteHTML.createElement('ul', { class: `flex flex-col` });
        for (let request of __sveltets_2_ensureArray(requests)) {
          request.id;
          {
            svelteHTML.createElement('li', { class: `border-b border-line py-2.5 text-sm last:border-0` });
            {
              svelteHTML.createElement('p', { class: `flex items-baseline gap-2` });
              {
                svelteHTML.createElement('span', { class: `font-semibold tabular-nums` });
                requestNumber(request.number);
              }
              {
                svelteHTML.createElement('span', { class: `min-w-0 flex-1 truncate` });
                request.type === 'order' ? requestType('order') : request.subject || requestType(request.type);
              }
              {
                const $$_egdaBsutatS4C = __sveltets_2_ensureComponent(StatusBadge);
                new $$_egdaBsutatS4C({ target: __sveltets_2_any(), props: { status: request.status } });
              }
            }
            {
              svelteHTML.createElement('p', { class: `text-xs text-soft` });
              {
                const $$_tnemoM4C = __sveltets_2_ensureComponent(Moment);
                new $$_tnemoM4C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    at: request.createdAt,
                  },
                });
                shortTime(request.createdAt, clock.now);
                Moment;
              }
              if (request.result !== null) {
                request.result;
              }
            }
            if (request.type === 'order') {
              {
                const $$_redrOdraC3C = __sveltets_2_ensureComponent(CardOrder);
                new $$_redrOdraC3C({
                  target: __sveltets_2_any(),
                  props: { wish: request.wish, lines: lines.filter(({ requestId }) => requestId === request.id) },
                });
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CardRequests__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CardRequests__SvelteComponent_ = ReturnType<typeof CardRequests__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CardRequests__SvelteComponent_;
