///<reference types="svelte" />
import Pencil from '@lucide/svelte/icons/pencil';
import type { Snippet } from 'svelte';

type Props = {
  onOpen: () => void;
  leading?: Snippet;
  title: string;
  text: string;
  badges?: Snippet;
  muted?: boolean;
};
function $$render() {
  const { onOpen, leading, title, text, badges, muted = false }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('li', { class: `border-b border-line last:border-0` });
      {
        svelteHTML.createElement('button', {
          type: `button`,
          onclick: onOpen,
          class: `flex min-h-16 w-full items-center gap-3 px-4 py-3 text-left focus-inset transition-colors hover:bg-hover`,
        });
        __sveltets_2_ensureSnippet(leading?.());
        {
          svelteHTML.createElement('span', { class: ['min-w-0 flex-1', muted && 'opacity-60'] });

          {
            svelteHTML.createElement('span', { class: `flex flex-wrap items-center gap-x-2.5 gap-y-1` });
            {
              svelteHTML.createElement('span', { class: `line-clamp-2 font-semibold wrap-anywhere` });
              title;
            }
            __sveltets_2_ensureSnippet(badges?.());
          }
          {
            svelteHTML.createElement('span', { class: `line-clamp-2 text-xs text-soft` });
            text;
          }
        }
        {
          const $$_licneP2C = __sveltets_2_ensureComponent(Pencil);
          new $$_licneP2C({
            target: __sveltets_2_any(),
            props: { class: `size-4 shrink-0 text-faint`, 'aria-hidden': `true` },
          });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ListRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ListRow__SvelteComponent_ = ReturnType<typeof ListRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ListRow__SvelteComponent_;
