///<reference types="svelte" />
import type { Snippet } from 'svelte';
import type { HTMLButtonAttributes } from 'svelte/elements';
import { ariaKeys, withKeys, type CommandId } from './keys/keys.ts';

type Props = Pick<HTMLButtonAttributes, 'class' | 'onclick' | 'disabled' | 'aria-pressed'> & {
  /** What it does, in words: the accessible name and the tooltip. */
  label: string;
  /** The icon. */
  children: Snippet;
  /** Makes it a link. */
  href?: string;
  /** The link's answer is kept as a file. */
  download?: boolean;
  /** The command it stands for: its keys are told with it. */
  command?: CommandId;
};
function $$render() {
  const {
    label,
    children,
    href,
    download = false,
    command,
    class: extra,
    onclick,
    disabled,
    'aria-pressed': pressed,
  }: Props = $props();

  const title = $derived(withKeys(label, command));
  const keys = $derived(ariaKeys(command));

  const classes = $derived([
    'inline-flex size-tap shrink-0 items-center justify-center rounded-md text-soft transition-colors',
    'hover:bg-hover hover:text-ink disabled:opacity-50 [&_svg]:size-5',
    extra,
  ]);
  async () => {
    if (href !== undefined) {
      {
        svelteHTML.createElement('a', {
          href,
          title,
          'aria-keyshortcuts': keys,
          class: classes,
          download: download ? '' : undefined,
          'aria-label': label,
        });
        __sveltets_2_ensureSnippet(children());
      }
    } else {
      {
        svelteHTML.createElement('button', {
          type: `button`,
          title,
          disabled,
          onclick,
          class: classes,
          'aria-label': label,
          'aria-keyshortcuts': keys,
          'aria-pressed': pressed,
        });
        __sveltets_2_ensureSnippet(children());
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const IconButton__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type IconButton__SvelteComponent_ = ReturnType<typeof IconButton__SvelteComponent_>;
/*Ωignore_endΩ*/ export default IconButton__SvelteComponent_;
