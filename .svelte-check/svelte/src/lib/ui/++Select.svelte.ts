///<reference types="svelte" />
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import type { HTMLSelectAttributes } from 'svelte/elements';
function $$render<Value extends string>() {
  // The browser's own select, not a drawn one: a phone shows its wheel, typing ahead and screen readers work, and it
  // costs no script.
  type Props = Omit<HTMLSelectAttributes, 'value' | 'class' | 'id' | 'onchange' | 'children'> & {
    label: string;
    value: Value;
    options: readonly { value: Value; label: string; lang?: string }[];
    hideLabel?: boolean;
    onValueChange?: (value: Value) => void;
  };
  let {
    label,
    value = $bindable(),
    options,
    hideLabel = false,
    onValueChange,
    ...rest
  }: Props = $props(); /*Ωignore_startΩ*/
  value; /*Ωignore_endΩ*/

  const id = $props.id();
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex min-w-0 flex-col gap-1.5` });
      {
        svelteHTML.createElement('label', { for: id, class: hideLabel ? 'sr-only' : 'text-sm font-semibold' });
        label;
      }
      {
        svelteHTML.createElement('div', { class: `relative` });
        {
          svelteHTML.createElement('select', {
            ...rest,
            id,
            'bind:value': value,
            onchange: () => onValueChange?.(value),
            class: `min-h-tap w-full appearance-none truncate rounded-md border border-edge bg-card py-2 pr-10 pl-3 text-base hover:bg-hover`,
          });
          /*Ωignore_startΩ*/ () => (value = __sveltets_2_any(null)); /*Ωignore_endΩ*/
          for (let option of __sveltets_2_ensureArray(options)) {
            option.value;
            {
              svelteHTML.createElement('option', { value: option.value, lang: option.lang });
              option.label;
            }
          }
        }
        {
          const $$_nwoDnorvehC2C = __sveltets_2_ensureComponent(ChevronDown);
          new $$_nwoDnorvehC2C({
            target: __sveltets_2_any(),
            props: {
              'aria-hidden': `true`,
              class: `pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft`,
            },
          });
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
const Select__SvelteComponent_: $$IsomorphicComponent = null as any;
/*Ωignore_startΩ*/ type Select__SvelteComponent_<Value extends string> = InstanceType<
  typeof Select__SvelteComponent_<Value>
>;
/*Ωignore_endΩ*/ export default Select__SvelteComponent_;
