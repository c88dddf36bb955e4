///<reference types="svelte" />
// A number that opens exactly what it counts; what is none has nothing to open.
type Props = {
  value: number;
  /** What it counts, for who hears it alone. */
  label: string;
  href: string;
  tone?: 'calm' | 'warn' | 'danger';
};
function $$render() {
  const { value, label, href, tone = 'calm' }: Props = $props();

  const TONES = { calm: 'text-ink', warn: 'text-warn-ink', danger: 'text-danger-ink' } as const;
  async () => {
    if (value > 0) {
      {
        svelteHTML.createElement('a', {
          href,
          'aria-label': `${label}: ${value}`,
          class: [
            'flex min-h-tap min-w-tap items-center justify-center rounded-md font-semibold tabular-nums focus-inset hover:bg-hover',
            'underline decoration-line underline-offset-4 pointer-fine:min-h-8',
            TONES[tone],
          ],
        });
        value;
      }
    } else {
      {
        svelteHTML.createElement('span', {
          class: `flex min-h-tap min-w-tap items-center justify-center text-faint tabular-nums pointer-fine:min-h-8`,
        });
        {
          svelteHTML.createElement('span', { class: `sr-only` });
          label;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Count__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Count__SvelteComponent_ = ReturnType<typeof Count__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Count__SvelteComponent_;
