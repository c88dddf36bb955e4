///<reference types="svelte" />
import { m } from '#messages';
import Ellipsis from '@lucide/svelte/icons/ellipsis';

type Props = { text: string };
function $$render() {
  const { text }: Props = $props();

  const id = $props.id();
  let open = $state(false);
  async () => {
    {
      svelteHTML.createElement('button', {
        type: `button`,
        class: `flex h-8 min-w-tap items-center justify-center self-start rounded-md bg-hover px-2 text-soft hover:text-ink`,
        'aria-expanded': open,
        'aria-controls': id,
        'aria-label': open ? m.thread_quote_hide() : m.thread_quote_show(),
        title: open ? m.thread_quote_hide() : m.thread_quote_show(),
        onclick: () => (open = !open),
      });
      {
        const $$_sispillE1C = __sveltets_2_ensureComponent(Ellipsis);
        new $$_sispillE1C({ target: __sveltets_2_any(), props: { class: `size-5`, 'aria-hidden': `true` } });
      }
    }
    {
      svelteHTML.createElement('blockquote', {
        id,
        hidden: !open,
        dir: `auto`,
        class: `border-l-2 border-edge pl-3 text-sm [overflow-wrap:anywhere] whitespace-pre-wrap text-soft`,
      });
      text;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Quoted__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Quoted__SvelteComponent_ = ReturnType<typeof Quoted__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Quoted__SvelteComponent_;
