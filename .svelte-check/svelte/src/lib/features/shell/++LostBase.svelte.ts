///<reference types="svelte" />
import { m } from '#messages';
import { dismissLoss } from '$lib/sync/loss.ts';
import { clock } from '$lib/ui/clock.svelte.ts';
import { shortTime } from '$lib/ui/time.ts';
import DatabaseZap from '@lucide/svelte/icons/database-zap';

type Props = { lostAt: number };
function $$render() {
  const { lostAt }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('div', {
        role: `alert`,
        class: `flex animate-fade items-center gap-2 bg-warn-soft px-4 text-xs font-medium text-warn-ink`,
      });
      {
        const $$_paZesabataD1C = __sveltets_2_ensureComponent(DatabaseZap);
        new $$_paZesabataD1C({
          target: __sveltets_2_any(),
          props: { 'aria-hidden': `true`, class: `size-4 shrink-0` },
        });
      }
      {
        svelteHTML.createElement('p', { class: `min-w-0 flex-1 py-2 text-pretty` });
        m.shell_lost({ time: shortTime(lostAt, clock.now) });
      }
      {
        svelteHTML.createElement('button', {
          type: `button`,
          class: `min-h-tap shrink-0 rounded-md px-3 font-semibold underline underline-offset-2`,
          onclick: () => void dismissLoss(),
        });
        m.shell_lost_known();
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LostBase__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LostBase__SvelteComponent_ = ReturnType<typeof LostBase__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LostBase__SvelteComponent_;
