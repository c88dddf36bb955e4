///<reference types="svelte" />
import { m } from '#messages';
import type { OrderLine, Request } from '#domain/model';
import { lineWords } from '#domain/order';
import { shortTime } from '$lib/ui/time.ts';
import { requestNumber, requestStatus, requestType } from '$lib/ui/words.ts';

type Props = { requests: readonly Request[]; lines: readonly OrderLine[] };
function $$render() {
  const { requests, lines }: Props = $props();

  const now = Date.now();
  const ordered = (requestId: string) => lines.filter((line) => line.requestId === requestId);
  async () => {
    if (requests.length > 0) {
      {
        svelteHTML.createElement('section', {});
        {
          svelteHTML.createElement('h2', { class: `mb-1 break-after-avoid font-semibold` });
          m.card_requests();
        }
        {
          svelteHTML.createElement('ul', { class: `text-sm` });
          for (let request of __sveltets_2_ensureArray(requests)) {
            request.id;
            {
              svelteHTML.createElement('li', { class: `break-inside-avoid border-t border-current/25 py-1.5` });
              {
                svelteHTML.createElement('p', {});
                {
                  svelteHTML.createElement('span', { class: `font-semibold tabular-nums` });
                  requestNumber(request.number);
                }
                requestType(request.type);
                requestStatus(request.status);
                shortTime(request.createdAt, now);
              }
              if (request.subject !== '') {
                {
                  svelteHTML.createElement('p', { class: `break-words` });
                  request.subject;
                }
              }
              for (let line of __sveltets_2_ensureArray(ordered(request.id))) {
                line.id;
                {
                  svelteHTML.createElement('p', { class: `text-xs break-words` });
                  lineWords(line);
                }
              }
              if (request.result !== null) {
                {
                  svelteHTML.createElement('p', { class: `break-words` });
                  m.print_result({ result: request.result });
                }
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const PrintRequests__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PrintRequests__SvelteComponent_ = ReturnType<typeof PrintRequests__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PrintRequests__SvelteComponent_;
