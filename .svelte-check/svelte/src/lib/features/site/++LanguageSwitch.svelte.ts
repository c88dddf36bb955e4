///<reference types="svelte" />
import { page } from '$app/state';
import { m } from '#messages';
import { getLocale, locales } from '$lib/paraglide/runtime.js';
import { LANGUAGE_NAMES } from './languages.ts';
function $$render() {
  const current = getLocale();
  async () => {
    {
      svelteHTML.createElement('form', { method: `POST`, action: `/language`, 'aria-label': m.site_language() });
      {
        svelteHTML.createElement('input', { type: `hidden`, name: `back`, value: page.url.pathname + page.url.search });
      }
      {
        svelteHTML.createElement('ul', { class: `-mx-3 flex flex-wrap` });
        for (let locale of __sveltets_2_ensureArray(locales)) {
          locale;
          {
            svelteHTML.createElement('li', {});
            {
              svelteHTML.createElement('button', {
                type: `submit`,
                name: `language`,
                value: locale,
                lang: locale,
                'aria-current': locale === current ? 'true' : undefined,
                class: `min-h-tap rounded-md px-3 text-soft underline-offset-4 hover:text-ink hover:underline aria-current:font-semibold aria-current:text-ink`,
              });
              LANGUAGE_NAMES[locale];
            }
          }
        }
      }
    }
  };
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const LanguageSwitch__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type LanguageSwitch__SvelteComponent_ = InstanceType<typeof LanguageSwitch__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LanguageSwitch__SvelteComponent_;
