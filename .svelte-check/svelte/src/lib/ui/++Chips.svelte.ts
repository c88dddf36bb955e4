///<reference types="svelte" />
function $$render<Value extends string>() {
  type Props = {
    label: string;
    value: Value;
    options: readonly { value: Value; label: string }[];
    /** A second tap takes the choice back to this. */
    none?: Value;
  };
  let { label, value = $bindable(), options, none }: Props = $props(); /*Ωignore_startΩ*/
  value; /*Ωignore_endΩ*/

  const name = $props.id();
  async () => {
    {
      svelteHTML.createElement('fieldset', { class: `flex min-w-0 flex-col gap-1.5` });
      {
        svelteHTML.createElement('legend', { class: `mb-1.5 text-sm font-semibold` });
        label;
      }
      {
        svelteHTML.createElement('div', { class: `flex flex-wrap gap-2` });
        for (let option of __sveltets_2_ensureArray(options)) {
          option.value;
          {
            svelteHTML.createElement('label', {
              class: [
                'flex min-h-tap cursor-pointer items-center rounded-full border px-4 text-sm font-semibold transition-colors',
                'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
                value === option.value
                  ? 'border-accent bg-accent-soft text-accent-ink'
                  : 'border-edge bg-card text-soft hover:bg-hover hover:text-ink',
              ],
            });
            {
              svelteHTML.createElement('input', {
                type: `radio`,
                class: `sr-only`,
                name,
                value: option.value,
                checked: value === option.value,
                onclick: () => (value = none !== undefined && value === option.value ? none : option.value),
              });
            }
            option.label;
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('value'), slots: {}, events: {} };
}
class __sveltets_Render<Value extends string> {
  props(): ReturnType<typeof $$render<Value>>['props'] {
    return null as any;
  }
  events(): ReturnType<typeof $$render<Value>>['events'] {
    return null as any;
  }
  slots(): ReturnType<typeof $$render<Value>>['slots'] {
    return null as any;
  }
  bindings() {
    return __sveltets_$$bindings('value');
  }
  exports() {
    return {};
  }
}

interface $$IsomorphicComponent {
  new <Value extends string>(
    options: import('svelte').ComponentConstructorOptions<ReturnType<__sveltets_Render<Value>['props']>>,
  ): import('svelte').SvelteComponent<
    ReturnType<__sveltets_Render<Value>['props']>,
    ReturnType<__sveltets_Render<Value>['events']>,
    ReturnType<__sveltets_Render<Value>['slots']>
  > & { $$bindings?: ReturnType<__sveltets_Render<Value>['bindings']> } & ReturnType<
      __sveltets_Render<Value>['exports']
    >;
  <Value extends string>(
    internal: unknown,
    props: ReturnType<__sveltets_Render<Value>['props']> & {},
  ): ReturnType<__sveltets_Render<Value>['exports']>;
  z_$$bindings?: ReturnType<__sveltets_Render<any>['bindings']>;
}
const Chips__SvelteComponent_: $$IsomorphicComponent = null as any;
/*Ωignore_startΩ*/ type Chips__SvelteComponent_<Value extends string> = InstanceType<
  typeof Chips__SvelteComponent_<Value>
>;
/*Ωignore_endΩ*/ export default Chips__SvelteComponent_;
