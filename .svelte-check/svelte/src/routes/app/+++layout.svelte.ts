///<reference types="svelte" />
import '../../app.css';
import { m } from '#messages';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import CommandHost from '$lib/features/commands/CommandHost.svelte';
import NewsToasts from '$lib/features/news/NewsToasts.svelte';
import New from '$lib/features/contact/New.svelte';
import { appUpdate } from '$lib/features/shell/app-update.svelte.ts';
import Frame from '$lib/features/shell/Frame.svelte';
import { placesFor } from '$lib/features/shell/nav.ts';
import Splash from '$lib/features/shell/Splash.svelte';
import { installPrompt } from '$lib/features/install/install-prompt.svelte.ts';
import { isLinkPage } from '$lib/features/choose-password/pages.ts';
import { afterSignIn, SIGN_IN, signInFor } from '$lib/features/sign-in/next.ts';
import { getLocale, setLocale } from '$lib/paraglide/runtime.js';
import { live } from '$lib/store/live.svelte.ts';
import { statusRows } from '$lib/store/queries/statuses.ts';
import { session } from '$lib/sync/session.svelte.ts';
import Later from '$lib/ui/Later.svelte';
import { bell } from '$lib/ui/sound.svelte.ts';
import { statuses } from '$lib/ui/statuses.ts';
import { onMount, tick, type Snippet } from 'svelte';

type Props = { children: Snippet };
function $$render() {
  const { children }: Props = $props();

  let wasIn = false;
  const signingIn = $derived(page.url.pathname === SIGN_IN);
  /** Whoever follows a link to a password is let in by it, signed in or not. */
  const following = $derived(isLinkPage(page.url.pathname));

  onMount(() => {
    // The shell was written for everybody; which language it is in is known only here.
    document.documentElement.lang = getLocale();
    return bell.unlock();
  });
  onMount(() => installPrompt.listen());
  appUpdate.start();

  // SvelteKit ends its start by laying the page out, to set focus and scrolling. So it starts with nearly nothing; the desk
  // is made in a task of its own, right after.
  let isStarted = $state(false);
  onMount(() => {
    const timer = setTimeout(() => void start());
    return () => clearTimeout(timer);
  });
  async function start() {
    isStarted = true;
    await tick();
    session.firstScreen.isMade();
  }
  /** What works beside the screen comes after it. */
  let stands = $state(false);
  onMount(() => void session.firstScreen.stands().then(() => (stands = true)));

  const ownStatuses = live((store) => statusRows(store));
  $effect(() => statuses.know(ownStatuses.current ?? []));

  $effect(() => {
    // Everybody chose a language once; it follows them to a new device, where the page has to begin again in it.
    const theirs = session.isNew ? session.me?.language : undefined;
    if (theirs !== undefined && theirs !== getLocale()) void setLocale(theirs);
  });
  $effect(() => {
    if (session.state === 'signed-in') {
      wasIn = true;
      if (signingIn) void goto(afterSignIn(page.url), { replaceState: true });
    }
    if (session.state === 'signed-out' && !signingIn && !following) {
      // Whoever left on purpose makes room for somebody else, who begins at the beginning.
      const left = wasIn && session.reason === null;
      void goto(left ? SIGN_IN : signInFor(page.url.pathname + page.url.search), { replaceState: true });
    }
  });
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('link', { rel: `manifest`, href: `/app.webmanifest` });
      }
      {
        svelteHTML.createElement('meta', { name: `description`, content: m.shell_description() });
      }
    }

    if (following) {
      __sveltets_2_ensureSnippet(children());
    } else if (isStarted && session.state === 'signed-in' && session.me !== null && !signingIn) {
      session.me.id;
      {
        {
          const $$_emarF0C = __sveltets_2_ensureComponent(Frame);
          new $$_emarF0C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              me: session.me,
            },
          });
          __sveltets_2_ensureSnippet(children());
          Frame;
        }
        {
          const $$_stsaoTsweN0C = __sveltets_2_ensureComponent(NewsToasts);
          new $$_stsaoTsweN0C({ target: __sveltets_2_any(), props: {} });
        }
        const { id } = session.me;
        if (stands) {
          {
            const $$_retaL0C = __sveltets_2_ensureComponent(Later);
            const $$_retaL0 = new $$_retaL0C({
              target: __sveltets_2_any(),
              props: {
                load: () => import('$lib/features/alerts/AtTheDesk.svelte'),
                children: (AtTheDesk) => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_kseDehTtA0C = __sveltets_2_ensureComponent(AtTheDesk);
                      new $$_kseDehTtA0C({ target: __sveltets_2_any(), props: { employeeId: id } });
                    }
                  };
                  return __sveltets_2_any(0);
                },
              },
            });
            /*Ωignore_startΩ*/ const { children } = $$_retaL0.$$prop_def; /*Ωignore_endΩ*/

            Later;
          }
          {
            const $$_retaL0C = __sveltets_2_ensureComponent(Later);
            const $$_retaL0 = new $$_retaL0C({
              target: __sveltets_2_any(),
              props: {
                load: () => import('$lib/features/install/Install.svelte'),
                children: (Install) => {
                  async () /*Ωignore_positionΩ*/ => {
                    {
                      const $$_llatsnI0C = __sveltets_2_ensureComponent(Install);
                      new $$_llatsnI0C({ target: __sveltets_2_any(), props: {} });
                    }
                  };
                  return __sveltets_2_any(0);
                },
              },
            });
            /*Ωignore_startΩ*/ const { children } = $$_retaL0.$$prop_def; /*Ωignore_endΩ*/

            Later;
          }
        }
        {
          const $$_weN0C = __sveltets_2_ensureComponent(New);
          new $$_weN0C({ target: __sveltets_2_any(), props: {} });
        }
        {
          const $$_tsoHdnammoC0C = __sveltets_2_ensureComponent(CommandHost);
          new $$_tsoHdnammoC0C({ target: __sveltets_2_any(), props: { places: placesFor(session.me.role, true) } });
        }
      }
    } else if (session.state === 'signed-out' && signingIn) {
      __sveltets_2_ensureSnippet(children());
    } else {
      {
        const $$_hsalpS0C = __sveltets_2_ensureComponent(Splash);
        new $$_hsalpS0C({ target: __sveltets_2_any(), props: {} });
      }
    }
    if (session.isBlocked) {
      {
        const $$_retaL0C = __sveltets_2_ensureComponent(Later);
        const $$_retaL0 = new $$_retaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/shell/CloseTabs.svelte'),
            children: (CloseTabs) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_sbaTesolC0C = __sveltets_2_ensureComponent(CloseTabs);
                  new $$_sbaTesolC0C({ target: __sveltets_2_any(), props: {} });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_retaL0.$$prop_def; /*Ωignore_endΩ*/

        Later;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Layout__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Layout__SvelteComponent_ = ReturnType<typeof Layout__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Layout__SvelteComponent_;
