///<reference types="svelte" />
import { m } from '#messages';
import Mark from './Mark.svelte';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('div', {
        role: `status`,
        class: `flex h-dvh animate-fade flex-col items-center justify-center gap-4 text-soft [animation-delay:400ms] [animation-fill-mode:backwards]`,
      });
      {
        const $$_kraM1C = __sveltets_2_ensureComponent(Mark);
        new $$_kraM1C({ target: __sveltets_2_any(), props: { class: `size-16 animate-breathe` } });
      }
      {
        svelteHTML.createElement('p', { class: `text-sm` });
        m.shell_starting();
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const Splash__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type Splash__SvelteComponent_ = InstanceType<typeof Splash__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Splash__SvelteComponent_;
