///<reference types="svelte" />
export type ButtonVariant = 'primary' | 'secondary' | 'soft' | 'ghost' | 'danger';

const SHAPE =
  'inline-flex min-h-tap items-center justify-center gap-2 rounded-md px-4 py-2 text-center text-sm font-semibold ' +
  'transition-colors select-none aria-disabled:cursor-default aria-disabled:opacity-60';
// A mouse needs no thumb's width: compact buttons shrink only where the pointer is fine.
const COMPACT = 'pointer-fine:min-h-9 pointer-fine:px-3 pointer-fine:py-1';
const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent not-aria-disabled:hover:bg-accent-hover',
  secondary: 'border border-edge bg-card text-ink not-aria-disabled:hover:bg-hover',
  soft: 'bg-accent-soft text-accent-ink not-aria-disabled:hover:bg-hover',
  ghost: 'text-accent-ink not-aria-disabled:hover:bg-hover',
  danger: 'bg-danger-fill text-on-danger not-aria-disabled:hover:opacity-90',
};

import type { Snippet } from 'svelte';
import type { HTMLButtonAttributes } from 'svelte/elements';
import Spinner from './Spinner.svelte';

// Named one by one: what is spread has to be found out for every button anew, which took more time than making it.
type Attributes = Pick<
  HTMLButtonAttributes,
  'type' | 'form' | 'title' | 'class' | 'onclick' | 'aria-label' | 'aria-keyshortcuts'
>;
type Props = Attributes & {
  children: Snippet;
  variant?: ButtonVariant;
  compact?: boolean;
  /** Shown as working; presses are ignored meanwhile, focus stays. */
  busy?: boolean;
  disabled?: boolean;
  /** Makes it a link that looks like a button. */
  href?: string;
  /** The link's answer is kept as a file. */
  download?: boolean;
};
function $$render() {
  const {
    children,
    variant = 'secondary',
    compact = false,
    busy = false,
    disabled = false,
    href,
    download = false,
    type = 'button',
    form,
    title,
    class: extra,
    onclick,
    'aria-label': label,
    'aria-keyshortcuts': keys,
  }: Props = $props();

  const idle = $derived(busy || disabled);
  const classes = $derived([SHAPE, compact && COMPACT, VARIANTS[variant], extra]);
  async () => {
    if (href !== undefined) {
      {
        svelteHTML.createElement('a', {
          href,
          class: classes,
          download: download ? '' : undefined,
          'aria-label': label,
        });
        __sveltets_2_ensureSnippet(children());
      }
    } else {
      {
        svelteHTML.createElement('button', {
          type,
          form,
          title,
          class: classes,
          'aria-label': label,
          'aria-keyshortcuts': keys,
          'aria-disabled': idle ? 'true' : undefined,
          'aria-busy': busy ? 'true' : undefined,
          onclick: (event) => {
            if (idle) event.preventDefault();
            else onclick?.(event);
          },
        });
        if (busy) {
          {
            const $$_rennipS1C = __sveltets_2_ensureComponent(Spinner);
            new $$_rennipS1C({ target: __sveltets_2_any(), props: { size: `sm` } });
          }
        }
        __sveltets_2_ensureSnippet(children());
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Button__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Button__SvelteComponent_ = ReturnType<typeof Button__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Button__SvelteComponent_;
