///<reference types="svelte" />
import { m } from '#messages';
import { onMount, type Snippet } from 'svelte';
import Button from './Button.svelte';
import Spinner from './Spinner.svelte';
import { unsaved } from './unsaved.svelte.ts';
function $$render<Part>() {
  type Props = {
    /** `() => import('./X.svelte')`, written where it is used, so that the bundler and the types know X. */
    load: () => Promise<{ default: Part }>;
    /** The person gave up, so the caller must stand as if they had never asked. */
    onClose: () => void;
    children: Snippet<[Part]>;
  };
  const { load, onClose, children }: Props = $props();

  /** What comes sooner than this comes at once; a panel that flashes by would be noise. */
  const LATE_MS = 400;
  const ANSWER_TIMEOUT_MS = 5_000;

  let part = $state.raw<Part>();
  let late = $state(false);
  let failed = $state(false);
  // The browser's own dialog: the kit's is itself one of the files that may not be had.
  let panel = $state.raw<HTMLDialogElement>();
  const id = $props.id();

  async function fetchPart(): Promise<boolean> {
    try {
      const loaded = await load();
      // Gives the focus back to where it was before it is taken again, so that it returns there in the end.
      panel?.close();
      part = loaded.default;
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Newer browsers ask again for a file that failed; others remember the failure for as long as the page lives, and a
   * file that a new version took away never comes back: then only a reload helps. It must find a server, or the desk
   * would be gone too, and must not cost words. Another query in the address would do for the one file, not for those it
   * imports, and would run a module twice.
   * @see https://github.com/whatwg/html/issues/6768
   */
  async function again() {
    failed = false;
    if (await fetchPart()) return;
    if (!unsaved.any && (await isServed())) location.reload();
    else failed = true;
  }

  async function isServed(): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
      return (await fetch(location.href, { cache: 'no-store', signal })).ok;
    } catch {
      return false;
    }
  }

  onMount(() => {
    const timer = setTimeout(() => (late = true), LATE_MS);
    void fetchPart().then((had) => (failed = !had));
    return () => clearTimeout(timer);
  });

  $effect(() => panel?.showModal());

  /** By the button, by Escape or the way back of a phone; or because the part is here. */
  function closed() {
    if (part === undefined) onClose();
  }
  async () => {
    if (part !== undefined) {
      __sveltets_2_ensureSnippet(children(part));
    } else if (late || failed) {
      {
        const $$_dialog0 = svelteHTML.createElement('dialog', {
          'aria-labelledby': id,
          onclose: closed,
          class: `mx-auto mt-auto mb-0 w-full max-w-lg animate-rise rounded-t-xl bg-card px-5 pt-5 pb-safe text-ink shadow-pop backdrop:bg-scrim sm:mb-auto sm:rounded-xl`,
        });
        panel = $$_dialog0;
        {
          svelteHTML.createElement('div', { role: failed ? 'alert' : 'status' });
          {
            svelteHTML.createElement('p', { id, class: `flex items-center gap-3 font-display text-xl` });
            if (failed) {
              m.lazy_failed();
            } else {
              {
                const $$_rennipS3C = __sveltets_2_ensureComponent(Spinner);
                new $$_rennipS3C({ target: __sveltets_2_any(), props: {} });
              }
              m.lazy_loading();
            }
          }
          if (failed) {
            {
              svelteHTML.createElement('p', { class: `mt-2 text-sm text-pretty text-soft` });
              m.lazy_failed_text();
            }
          }
        }
        {
          svelteHTML.createElement('div', { class: `flex flex-col-reverse gap-2 py-4 sm:flex-row sm:justify-end` });
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                onclick: () => panel?.close(),
              },
            });
            m.shell_close();
            Button;
          }
          if (failed) {
            {
              const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
              new $$_nottuB2C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  variant: `primary`,
                  onclick: () => void again(),
                },
              });
              m.password_retry();
              Button;
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
class __sveltets_Render<Part> {
  props(): ReturnType<typeof $$render<Part>>['props'] {
    return null as any;
  }
  events(): ReturnType<typeof $$render<Part>>['events'] {
    return null as any;
  }
  slots(): ReturnType<typeof $$render<Part>>['slots'] {
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
  new <Part>(
    options: import('svelte').ComponentConstructorOptions<ReturnType<__sveltets_Render<Part>['props']>>,
  ): import('svelte').SvelteComponent<
    ReturnType<__sveltets_Render<Part>['props']>,
    ReturnType<__sveltets_Render<Part>['events']>,
    ReturnType<__sveltets_Render<Part>['slots']>
  > & { $$bindings?: ReturnType<__sveltets_Render<Part>['bindings']> } & ReturnType<__sveltets_Render<Part>['exports']>;
  <Part>(
    internal: unknown,
    props: ReturnType<__sveltets_Render<Part>['props']> & {},
  ): ReturnType<__sveltets_Render<Part>['exports']>;
  z_$$bindings?: ReturnType<__sveltets_Render<any>['bindings']>;
}
const Lazy__SvelteComponent_: $$IsomorphicComponent = null as any;
/*Ωignore_startΩ*/ type Lazy__SvelteComponent_<Part> = InstanceType<typeof Lazy__SvelteComponent_<Part>>;
/*Ωignore_endΩ*/ export default Lazy__SvelteComponent_;
