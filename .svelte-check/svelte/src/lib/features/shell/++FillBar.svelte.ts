///<reference types="svelte" />
import { m } from '#messages';
import { getLocale } from '$lib/paraglide/runtime.js';
import { status } from '$lib/sync/status.svelte.ts';
function $$render() {
  const count = (rows: number) => new Intl.NumberFormat(getLocale()).format(rows);
  const rows = $derived(status.fill?.rows ?? 0);
  const total = $derived(status.fill?.total ?? null);
  const said = $derived(
    total === null
      ? m.shell_fill_rows({ rows: count(rows) })
      : m.shell_fill_of({ rows: count(rows), total: count(total) }),
  );
  async () => {
    {
      svelteHTML.createElement('div', {
        'aria-live': `off`,
        class: `flex items-center gap-3 bg-sunken px-4 pb-2 text-2xs text-soft`,
      });
      {
        svelteHTML.createElement('progress', {
          class: `h-1.5 min-w-0 flex-1 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent`,
          'aria-label': m.shell_filling(),
          max: total ?? undefined,
          value: total === null ? undefined : Math.min(rows, total),
        });
      }
      {
        svelteHTML.createElement('span', { class: `shrink-0 tabular-nums` });
        said;
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const FillBar__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FillBar__SvelteComponent_ = ReturnType<typeof FillBar__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FillBar__SvelteComponent_;
