///<reference types="svelte" />
// Read from the other end of a room: the number is as large as a seventh of the screen lets it be.
type Props = { label: string; value: string | number; href: string; tone?: 'calm' | 'warn' | 'danger' };
function $$render() {
  const { label, value, href, tone = 'calm' }: Props = $props();

  const TONES = { calm: '', warn: 'text-warn-ink', danger: 'text-danger-ink' } as const;
  const isLong = $derived(String(value).length > 5);
  async () => {
    {
      svelteHTML.createElement('a', {
        href,
        class: `flex min-w-0 flex-col rounded-lg border border-line bg-card px-4 py-3 shadow-card hover:bg-hover`,
      });
      {
        svelteHTML.createElement('span', {
          class: [
            'truncate font-display leading-tight tabular-nums',
            isLong ? 'text-[clamp(1.25rem,2vw,3rem)]' : 'text-[clamp(2rem,4vw,6rem)]',
            TONES[tone],
          ],
        });
        value;
      }
      {
        svelteHTML.createElement('span', {
          class: `truncate text-[clamp(0.8rem,1vw,1.5rem)] text-soft max-xl:mt-auto`,
        });
        label;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const WallFigure__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WallFigure__SvelteComponent_ = ReturnType<typeof WallFigure__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WallFigure__SvelteComponent_;
