///<reference types="svelte" />
import { m } from '#messages';
function $$render() {
  async () => {
    {
      svelteHTML.createElement('div', {
        class: `mt-6 rounded-lg border-2 border-info bg-info-soft px-5 py-4 text-info-ink`,
      });
      {
        svelteHTML.createElement('p', { class: `font-semibold` });
        m.register_parked_title();
      }
      {
        svelteHTML.createElement('p', { class: `mt-1` });
        m.register_parked_lead();
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const ParkedNote__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type ParkedNote__SvelteComponent_ = InstanceType<typeof ParkedNote__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ParkedNote__SvelteComponent_;
