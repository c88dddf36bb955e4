///<reference types="svelte" />
type Props = { class?: string };
function $$render() {
  const { class: extra }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('svg', { viewBox: `0 0 48 48`, 'aria-hidden': `true`, class: extra });
      {
        svelteHTML.createElement('rect', { width: `48`, height: `48`, rx: `13`, class: `fill-accent` });
      }
      {
        svelteHTML.createElement('g', { class: `fill-on-accent` });
        {
          svelteHTML.createElement('circle', { cx: `24`, cy: `13.5`, r: `2.6` });
        }
        {
          svelteHTML.createElement('path', { d: `M10.5 30.5a13.5 13.5 0 0 1 27 0z` });
        }
        {
          svelteHTML.createElement('rect', { x: `8.5`, y: `32.5`, width: `31`, height: `4`, rx: `2` });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Mark__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Mark__SvelteComponent_ = ReturnType<typeof Mark__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Mark__SvelteComponent_;
