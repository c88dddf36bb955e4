///<reference types="svelte" />
import { m } from '#messages';
import { MAX_NAME } from '#protocol/public-intake';
import Field from './Field.svelte';

type Props = {
  valueOf: (field: string) => string;
  errorOf: (field: string) => string;
};
function $$render() {
  const { valueOf, errorOf }: Props = $props();
  async () => {
    {
      const $$_dleiF0C = __sveltets_2_ensureComponent(Field);
      new $$_dleiF0C({
        target: __sveltets_2_any(),
        props: {
          name: `name`,
          label: m.register_name(),
          value: valueOf('name'),
          error: errorOf('name'),
          autocomplete: `name`,
          maxlength: MAX_NAME,
          required: true,
        },
      });
    }
    {
      svelteHTML.createElement('fieldset', {
        'aria-describedby': `contact-hint`,
        class: `-mx-4 mb-3 rounded-lg border-line bg-sunken px-4 pt-4 pb-1 sm:-mx-5 sm:px-5`,
      });
      {
        svelteHTML.createElement('legend', { class: `float-left w-full text-lg font-semibold` });
        m.register_contact();
      }
      {
        svelteHTML.createElement('p', { id: `contact-hint`, class: `clear-both mb-4 text-sm text-soft` });
        m.register_contact_hint();
      }
      {
        svelteHTML.createElement('div', { class: `grid gap-3` });
        {
          const $$_dleiF2C = __sveltets_2_ensureComponent(Field);
          new $$_dleiF2C({
            target: __sveltets_2_any(),
            props: {
              name: `phone`,
              label: m.register_phone(),
              type: `tel`,
              value: valueOf('phone'),
              error: errorOf('phone'),
              autocomplete: `tel`,
              maxlength: 60,
            },
          });
        }
        {
          const $$_dleiF2C = __sveltets_2_ensureComponent(Field);
          new $$_dleiF2C({
            target: __sveltets_2_any(),
            props: {
              name: `email`,
              label: m.register_email(),
              type: `email`,
              value: valueOf('email'),
              error: errorOf('email'),
              autocomplete: `email`,
              maxlength: 254,
            },
          });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Person__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Person__SvelteComponent_ = ReturnType<typeof Person__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Person__SvelteComponent_;
