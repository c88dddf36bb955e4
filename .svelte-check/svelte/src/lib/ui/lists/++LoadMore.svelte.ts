///<reference types="svelte" />
import Button from '../Button.svelte';
import { whenNear } from './when-near.ts';

type Props = {
  /** Words of the button, for those who do not scroll. */
  label: string;
  /** How much there is: when that has grown and its end is still near, more is asked for. */
  after: number;
  onLoad: () => void;
};
function $$render() {
  const { label, after, onLoad }: Props = $props();

  // Looked at anew for each length: what stays near tells nothing by itself.
  const askNear = (_after: number) => whenNear((near) => near && onLoad());
  async () => {
    {
      svelteHTML.createElement('div', { [Symbol('@attach')]: askNear(after), class: `flex justify-center p-4` });
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            variant: `ghost`,
            onclick: onLoad,
          },
        });
        label;
        Button;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LoadMore__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LoadMore__SvelteComponent_ = ReturnType<typeof LoadMore__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LoadMore__SvelteComponent_;
