///<reference types="svelte" />
import { m } from '#messages';
import type { Snippet } from 'svelte';
import Banner from '../Banner.svelte';
import Skeleton from '../Skeleton.svelte';
import LoadMore from './LoadMore.svelte';
import Pages from './Pages.svelte';
import type { Paged } from './paged.ts';
function $$render<R extends { id: string }>() {
  type Props = {
    list: Paged<R>;
    row: Snippet<[R]>;
    /** Shown when there is nothing, once that is certain. */
    empty: Snippet;
    /** There may be more than is here: the device is being filled. */
    filling: boolean;
    /** What is being waited for, for screen readers. */
    loadingLabel: string;
    failedText?: string;
  };
  const { list, row, empty, filling, loadingLabel, failedText = m.list_failed() }: Props = $props();
  async () => {
    if (list.error !== null) {
      {
        svelteHTML.createElement('div', { class: `p-4` });
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `danger`,
              urgent: true,
            },
          });
          failedText;
          Banner;
        }
      }
    } else if (!list.loaded || (filling && list.isEmpty)) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: loadingLabel } });
      }
    } else if (list.isEmpty) {
      __sveltets_2_ensureSnippet(empty());
    } else {
      {
        const $$_segaP0C = __sveltets_2_ensureComponent(Pages);
        new $$_segaP0C({ target: __sveltets_2_any(), props: { list, row } });
      }
      if (list.more) {
        {
          const $$_eroMdaoL0C = __sveltets_2_ensureComponent(LoadMore);
          new $$_eroMdaoL0C({
            target: __sveltets_2_any(),
            props: { label: m.shell_more(), after: list.pages.length, onLoad: () => list.loadMore() },
          });
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
const LongList__SvelteComponent_: $$IsomorphicComponent = null as any;
/*Ωignore_startΩ*/ type LongList__SvelteComponent_<R extends { id: string }> = InstanceType<
  typeof LongList__SvelteComponent_<R>
>;
/*Ωignore_endΩ*/ export default LongList__SvelteComponent_;
