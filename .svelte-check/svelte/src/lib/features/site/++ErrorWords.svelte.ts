///<reference types="svelte" />
import { m } from '#messages';

type Props = { status: number };
function $$render() {
  const { status }: Props = $props();
  const missing = $derived(status === 404);
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        missing ? m.site_missing_title() : m.site_broken_title();
      }
    }

    {
      svelteHTML.createElement('p', { class: `text-sm text-soft` });
      m.site_error_code({ status });
    }
    {
      svelteHTML.createElement('h1', { class: `mt-2 font-display text-4xl` });
      missing ? m.site_missing_title() : m.site_broken_title();
    }
    {
      svelteHTML.createElement('p', { class: `mt-4 text-lg text-pretty text-soft` });
      missing ? m.site_missing_lead() : m.site_broken_lead();
    }
    {
      svelteHTML.createElement('p', { class: `mt-8` });
      {
        svelteHTML.createElement('a', { class: `inline-flex min-h-tap items-center link`, href: `/` });
        m.site_home();
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ErrorWords__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ErrorWords__SvelteComponent_ = ReturnType<typeof ErrorWords__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ErrorWords__SvelteComponent_;
