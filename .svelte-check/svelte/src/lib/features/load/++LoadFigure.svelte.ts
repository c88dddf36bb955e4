///<reference types="svelte" />
// Every number opens what it counts: another list by a link, or the list below by a filter.
type Props = { label: string; value: string | number; tone?: 'calm' | 'warn' | 'danger' } & (
  | { href: string; pressed?: never; onPress?: never }
  | { href?: never; pressed: boolean; onPress: () => void }
);
function $$render() {
  const figure /*Ωignore_positionΩ*/ = ()/*Ωignore_startΩ*/ : ReturnType<import('svelte').Snippet> /*Ωignore_endΩ*/ => {
    async () /*Ωignore_positionΩ*/ => {
      {
        svelteHTML.createElement('span', {
          class: [
            'font-display text-2xl whitespace-nowrap tabular-nums sm:text-3xl',
            tone === 'warn' && 'text-warn-ink',
            tone === 'danger' && 'text-danger-ink',
          ],
        });
        value;
      }
      {
        svelteHTML.createElement('span', { class: `truncate text-xs text-soft` });
        label;
      }
    };
    return __sveltets_2_any(0);
  };

  const { label, value, tone = 'calm', href, pressed, onPress }: Props = $props();

  const classes = $derived([
    'flex min-w-0 flex-1 flex-col rounded-lg border bg-card px-3 py-3 text-left sm:px-4 shadow-card transition-colors hover:bg-hover',
    pressed === true ? 'border-accent' : 'border-line',
  ]);
  async () => {
    if (href !== undefined) {
      {
        svelteHTML.createElement('a', { href, class: classes });
        __sveltets_2_ensureSnippet(figure());
      }
    } else {
      {
        svelteHTML.createElement('button', {
          type: `button`,
          class: classes,
          'aria-pressed': pressed,
          onclick: onPress,
        });
        __sveltets_2_ensureSnippet(figure());
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LoadFigure__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LoadFigure__SvelteComponent_ = ReturnType<typeof LoadFigure__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LoadFigure__SvelteComponent_;
