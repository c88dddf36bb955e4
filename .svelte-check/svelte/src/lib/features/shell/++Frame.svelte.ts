///<reference types="svelte" />
import { m } from '#messages';
import type { Role } from '#domain/model';
import { page } from '$app/state';
import type { Snippet } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import NewButton from '$lib/ui/NewButton.svelte';
import { onceSeen } from '$lib/ui/once-seen.svelte.ts';
import Nav from './Nav.svelte';
import StatusLine from './StatusLine.svelte';
import Toasts from './Toasts.svelte';

type Props = { me: { id: string; role: Role }; children: Snippet };
function $$render() {
  const { me, children }: Props = $props();

  // A phone gives the open conversation, or letter, the whole screen: what one does with it belongs where the bar would be.
  const inDetail = $derived(/^\/app\/((tasks|review|clients)\/.|contact)/.test(page.url.pathname));
  /** Nobody sits before a screen on a wall: it has a way out of its own, and the room is for the numbers. */
  const onWall = $derived(page.url.pathname.replace(/\/$/, '') === '/app/load/wall');
  const isWide = new MediaQuery('(width >= 48rem)');
  const nav = onceSeen(() => !onWall && (isWide.current || !inDetail));
  /** Lists of clients and of their work, where something new begins. */
  const inList = $derived(/^\/app\/(all|waiting|clients)?\/?$/.test(page.url.pathname));
  async () => {
    {
      svelteHTML.createElement('a', {
        href: `#content`,
        class: `sr-only z-50 rounded-md bg-accent px-4 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2`,
      });
      m.shell_skip();
    }
    {
      svelteHTML.createElement('div', { class: `flex h-dvh flex-col-reverse md:flex-row print:block print:h-auto` });
      {
        svelteHTML.createElement('div', { class: ['contents print:hidden', inDetail && 'max-md:hidden'] });
        if (nav.current && !onWall) {
          {
            const $$_vaN2C = __sveltets_2_ensureComponent(Nav);
            new $$_vaN2C({ target: __sveltets_2_any(), props: { me } });
          }
        }
      }
      {
        svelteHTML.createElement('div', { class: `flex min-h-0 min-w-0 flex-1 flex-col pt-safe print:block` });
        {
          svelteHTML.createElement('div', { class: `contents print:hidden` });
          {
            const $$_eniLsutatS3C = __sveltets_2_ensureComponent(StatusLine);
            new $$_eniLsutatS3C({ target: __sveltets_2_any(), props: {} });
          }
        }
        {
          svelteHTML.createElement('main', { id: `content`, tabindex: -1, class: `min-h-0 flex-1 outline-none` });
          __sveltets_2_ensureSnippet(children());
        }
      }
    }
    if (inList) {
      {
        svelteHTML.createElement('div', {
          class: `fixed right-4 bottom-[calc(var(--spacing-bar)+env(safe-area-inset-bottom)+0.75rem)] z-10 md:hidden print:hidden`,
        });
        {
          const $$_nottuBweN1C = __sveltets_2_ensureComponent(NewButton);
          new $$_nottuBweN1C({ target: __sveltets_2_any(), props: { floating: true } });
        }
      }
    }
    {
      svelteHTML.createElement('div', { class: `print:hidden` });
      {
        const $$_stsaoT1C = __sveltets_2_ensureComponent(Toasts);
        new $$_stsaoT1C({ target: __sveltets_2_any(), props: {} });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Frame__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Frame__SvelteComponent_ = ReturnType<typeof Frame__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Frame__SvelteComponent_;
