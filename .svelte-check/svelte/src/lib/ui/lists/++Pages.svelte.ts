///<reference types="svelte" />
import type { Snippet } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { listKeys } from '../keys/list-keys.ts';
import { oneAFrame } from './one-a-frame.ts';
import type { Paged } from './paged.ts';
import { startOf } from './start-of.svelte.ts';
import { whenNear } from './when-near.ts';
function $$render<R extends { id: string }>() {
  type Props = { list: Paged<R>; row: Snippet<[R]> };
  const { list, row }: Props = $props();

  /** Heights of the pages that nobody sees, by their keys. */
  const away = new SvelteMap<number, number>();
  const places = $derived.by(() => {
    let before = 0;
    return list.pages.map(({ rows }) => (before += rows.length) - rows.length);
  });
  /** How many there are is known at the end only; -1 is ARIA's word for that. */
  const size = $derived(list.more ? -1 : (places.at(-1) ?? 0) + (list.pages.at(-1)?.rows.length ?? 0));

  const comingBack = oneAFrame((page: number) => {
    away.delete(page);
    list.sees(page, true);
  });
  const follow = (page: number) =>
    whenNear((near, element) => {
      if (near) return void (away.has(page) && comingBack.want(page));
      comingBack.forget(page);
      // Who walks by keys must find where they stood.
      if (away.has(page) || element.contains(document.activeElement)) return;
      away.set(page, element.getBoundingClientRect().height);
      list.sees(page, false);
    });
  async () => {
    {
      svelteHTML.createElement('div', {
        role: `list`,
        [Symbol('@attach')]: listKeys,
        [Symbol('@attach')]: startOf(() => list.pages[0]?.key),
      });
      for (let page of __sveltets_2_ensureArray(list.pages)) {
        let at = 1;
        page.key;
        const height = away.get(page.key);
        {
          svelteHTML.createElement('div', { role: `presentation`, [Symbol('@attach')]: follow(page.key) });
          __sveltets_2_ensureType(String, Number, height === undefined ? undefined : `${height}px`);
          if (height === undefined) {
            for (let item of __sveltets_2_ensureArray(page.rows)) {
              let n = 1;
              item.id;
              {
                svelteHTML.createElement('div', {
                  role: `listitem`,
                  'aria-posinset': places[at]! + n + 1,
                  'aria-setsize': size,
                  class: `border-b border-line`,
                });
                __sveltets_2_ensureSnippet(row(item));
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
class __sveltets_Render<R extends { id: string }> {
  props(): ReturnType<typeof $$render<R>>['props'] {
    return null as any;
  }
  events(): ReturnType<typeof $$render<R>>['events'] {
    return null as any;
  }
  slots(): ReturnType<typeof $$render<R>>['slots'] {
    return null as any;
  }
  bindings() {
    return __sveltets_$$bindings('');
  }
  exports() {
    return {};
  }
}

interface $$IsomorphicComponent {
  new <R extends { id: string }>(
    options: import('svelte').ComponentConstructorOptions<ReturnType<__sveltets_Render<R>['props']>>,
  ): import('svelte').SvelteComponent<
    ReturnType<__sveltets_Render<R>['props']>,
    ReturnType<__sveltets_Render<R>['events']>,
    ReturnType<__sveltets_Render<R>['slots']>
  > & { $$bindings?: ReturnType<__sveltets_Render<R>['bindings']> } & ReturnType<__sveltets_Render<R>['exports']>;
  <R extends { id: string }>(
    internal: unknown,
    props: ReturnType<__sveltets_Render<R>['props']> & {},
  ): ReturnType<__sveltets_Render<R>['exports']>;
  z_$$bindings?: ReturnType<__sveltets_Render<any>['bindings']>;
}
const Pages__SvelteComponent_: $$IsomorphicComponent = null as any;
/*Ωignore_startΩ*/ type Pages__SvelteComponent_<R extends { id: string }> = InstanceType<
  typeof Pages__SvelteComponent_<R>
>;
/*Ωignore_endΩ*/ export default Pages__SvelteComponent_;
