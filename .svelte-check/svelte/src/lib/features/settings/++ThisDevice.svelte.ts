///<reference types="svelte" />
import { m } from '#messages';
import type { Locale } from '#domain/model';
import { getLocale, setLocale } from '$lib/paraglide/runtime.js';
import { mutate } from '$lib/sync/mutate.ts';
import Button from '$lib/ui/Button.svelte';
import Select from '$lib/ui/Select.svelte';
import { bell } from '$lib/ui/sound.svelte.ts';
import Switch from '$lib/ui/Switch.svelte';
import { theme, type Theme } from '$lib/ui/theme.svelte.ts';
import { toast } from '$lib/ui/toast.ts';
import Volume2 from '@lucide/svelte/icons/volume-2';
import { LANGUAGES } from './languages.ts';

type Props = { employeeId: string };
function $$render() {
  const { employeeId }: Props = $props();

  const themes: { value: Theme; label: string }[] = [
    { value: 'auto', label: m.me_theme_auto() },
    { value: 'light', label: m.me_theme_light() },
    { value: 'dark', label: m.me_theme_dark() },
  ];

  /** Texts are chosen when the page starts, so a new language begins a new page; drafts are on the device already. */
  async function choose(language: Locale) {
    try {
      await mutate('employee.patch', { employeeId, set: { language } });
    } catch {
      toast.error(m.me_saved_failed());
      return;
    }
    await setLocale(language);
  }
  async () => {
    {
      svelteHTML.createElement('section', {
        class: `flex flex-col gap-4 rounded-xl border border-line bg-card p-5 shadow-card`,
      });
      {
        svelteHTML.createElement('h2', { class: `font-display text-lg` });
        m.me_this_device();
      }
      {
        svelteHTML.createElement('div', { class: `grid gap-4 sm:grid-cols-2` });
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: {
              label: m.me_language(),
              value: getLocale(),
              options: LANGUAGES,
              onValueChange: (value) => void choose(value),
            },
          });
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: { label: m.me_theme(), value: theme.current, options: themes },
          });
          /*Ωignore_startΩ*/ () => (theme.current = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
      }
      {
        svelteHTML.createElement('div', {});
        {
          const $$_hctiwS2C = __sveltets_2_ensureComponent(Switch);
          const $$_hctiwS2 = new $$_hctiwS2C({
            target: __sveltets_2_any(),
            props: { label: m.me_sound(), hint: m.me_sound_hint(), checked: bell.on },
          });
          /*Ωignore_startΩ*/ () => (bell.on = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_hctiwS2.$$bindings = 'checked';
        }
        {
          const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              compact: true,
              class: `mt-1`,
              onclick: () => void bell.test(),
            },
          });
          {
            const $$_2emuloV3C = __sveltets_2_ensureComponent(Volume2);
            new $$_2emuloV3C({ target: __sveltets_2_any(), props: { class: `size-4` } });
          }
          m.me_sound_test();
          Button;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ThisDevice__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ThisDevice__SvelteComponent_ = ReturnType<typeof ThisDevice__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ThisDevice__SvelteComponent_;
