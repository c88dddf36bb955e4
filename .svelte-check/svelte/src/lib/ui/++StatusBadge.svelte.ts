///<reference types="svelte" />
import type { StatusColour } from '#domain/model';

const COLOURS: Record<StatusColour, string> = {
  grey: 'bg-status-grey text-status-grey-ink',
  blue: 'bg-status-blue text-status-blue-ink',
  teal: 'bg-status-teal text-status-teal-ink',
  green: 'bg-status-green text-status-green-ink',
  amber: 'bg-status-amber text-status-amber-ink',
  red: 'bg-status-red text-status-red-ink',
  pink: 'bg-status-pink text-status-pink-ink',
  violet: 'bg-status-violet text-status-violet-ink',
};
/** Tint and words of a colour; neither says anything that the words beside it do not. */
export const colourClass = (colour: StatusColour): string => COLOURS[colour];

import type { RequestStatus } from '#domain/model';
import { statuses } from './statuses.ts';
import { requestStatus } from './words.ts';

type Props = { status: RequestStatus; class?: string };
function $$render() {
  const { status, class: extra }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('span', {
        class: [
          'inline-block max-w-full truncate rounded-full px-2 py-0.5 align-middle text-2xs font-semibold',
          colourClass(statuses.of(status)?.colour ?? 'grey'),
          extra,
        ],
      });
      requestStatus(status);
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const StatusBadge__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type StatusBadge__SvelteComponent_ = ReturnType<typeof StatusBadge__SvelteComponent_>;
/*Ωignore_endΩ*/ export default StatusBadge__SvelteComponent_;
