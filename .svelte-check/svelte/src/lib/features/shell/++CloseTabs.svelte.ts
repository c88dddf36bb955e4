///<reference types="svelte" />
import { m } from '#messages';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('div', {
        role: `alert`,
        class: `fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-lg animate-rise gap-3 rounded-xl bg-warn-soft px-5 py-4 text-warn-ink shadow-pop`,
      });
      {
        const $$_trelAelgnairT1C = __sveltets_2_ensureComponent(TriangleAlert);
        new $$_trelAelgnairT1C({
          target: __sveltets_2_any(),
          props: { 'aria-hidden': `true`, class: `mt-0.5 size-5 shrink-0` },
        });
      }
      {
        svelteHTML.createElement('div', {});
        {
          svelteHTML.createElement('p', { class: `font-semibold` });
          m.shell_blocked_title();
        }
        {
          svelteHTML.createElement('p', { class: `mt-1 text-sm text-pretty` });
          m.shell_blocked_text();
        }
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const CloseTabs__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type CloseTabs__SvelteComponent_ = InstanceType<typeof CloseTabs__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CloseTabs__SvelteComponent_;
