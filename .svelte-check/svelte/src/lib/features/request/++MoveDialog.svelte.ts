///<reference types="svelte" />
import { m } from '#messages';
import type { Request, RequestStatus } from '#domain/model';
import { ends, type Statuses } from '#domain/status';
import Dialog from '$lib/ui/Dialog.svelte';
import StatusBadge from '$lib/ui/StatusBadge.svelte';
import { requestNumber } from '$lib/ui/words.ts';

type Props = { request: Request; next: Statuses; onMove: (to: RequestStatus) => void; onClose: () => void };
function $$render() {
  const { request, next, onMove, onClose }: Props = $props();
  async () => {
    {
      const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
      new $$_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open: true,
          title: m.status_move_title({ number: requestNumber(request.number) }),
          closeLabel: m.shell_close(),
          onOpenChange: (open) => {
            if (!open) onClose();
          },
        },
      });
      {
        svelteHTML.createElement('ul', { class: `flex flex-col gap-2` });
        for (let status of __sveltets_2_ensureArray(next)) {
          status.id;
          {
            svelteHTML.createElement('li', {});
            {
              svelteHTML.createElement('button', {
                type: `button`,
                onclick: () => onMove(status.id),
                class: `flex min-h-tap w-full items-center justify-between gap-3 rounded-md border border-edge px-3 py-2 text-left transition-colors hover:bg-hover`,
              });
              {
                const $$_egdaBsutatS4C = __sveltets_2_ensureComponent(StatusBadge);
                new $$_egdaBsutatS4C({ target: __sveltets_2_any(), props: { status: status.id, class: `text-sm` } });
              }
              if (ends(status.meaning)) {
                {
                  svelteHTML.createElement('span', { class: `text-xs text-soft` });
                  m.status_ends();
                }
              }
            }
          }
        }
      }
      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const MoveDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MoveDialog__SvelteComponent_ = ReturnType<typeof MoveDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MoveDialog__SvelteComponent_;
