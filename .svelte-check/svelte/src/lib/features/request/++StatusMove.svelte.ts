///<reference types="svelte" />
import { m } from '#messages';
import type { Request, RequestStatus } from '#domain/model';
import { nextStatuses } from '#domain/status';
import Lazy from '$lib/ui/Lazy.svelte';
import StatusBadge from '$lib/ui/StatusBadge.svelte';
import { statuses } from '$lib/ui/statuses.ts';
import { requestStatus } from '$lib/ui/words.ts';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import { moveRequest } from './move.ts';

type Props = {
  request: Request;
  /** The person may move it (PR5). */
  mayMove: boolean;
  /** Done is completing the task, with its result; null when there is none to complete. */
  onDone: (() => void) | null;
};
function $$render() {
  const { request, mayMove, onDone }: Props = $props();

  const next = $derived(mayMove ? nextStatuses(statuses.all, request) : []);
  let open = $state(false);

  function move(to: RequestStatus) {
    open = false;
    if (to === 'done' && onDone !== null) return onDone();
    void moveRequest(request, to);
  }
  async () => {
    if (next.length === 0) {
      {
        const $$_egdaBsutatS0C = __sveltets_2_ensureComponent(StatusBadge);
        new $$_egdaBsutatS0C({ target: __sveltets_2_any(), props: { status: request.status } });
      }
    } else {
      {
        svelteHTML.createElement('button', {
          type: `button`,
          'aria-label': m.status_change({ status: requestStatus(request.status) }),
          'aria-haspopup': `dialog`,
          onclick: () => (open = true),
          class: `inline-flex min-h-7 max-w-full items-center gap-0.5 rounded-full pr-1 transition-colors hover:bg-hover`,
        });
        {
          const $$_egdaBsutatS1C = __sveltets_2_ensureComponent(StatusBadge);
          new $$_egdaBsutatS1C({ target: __sveltets_2_any(), props: { status: request.status } });
        }
        {
          const $$_nwoDnorvehC1C = __sveltets_2_ensureComponent(ChevronDown);
          new $$_nwoDnorvehC1C({
            target: __sveltets_2_any(),
            props: { class: `size-3.5 shrink-0`, 'aria-hidden': `true` },
          });
        }
      }
    }

    if (open) {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./MoveDialog.svelte'),
            onClose: () => (open = false),
            children: (MoveDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDevoM0C = __sveltets_2_ensureComponent(MoveDialog);
                  new $$_golaiDevoM0C({
                    target: __sveltets_2_any(),
                    props: { request, next, onMove: move, onClose: () => (open = false) },
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
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const StatusMove__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type StatusMove__SvelteComponent_ = ReturnType<typeof StatusMove__SvelteComponent_>;
/*Ωignore_endΩ*/ export default StatusMove__SvelteComponent_;
