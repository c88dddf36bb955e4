///<reference types="svelte" />
import { m } from '#messages';
import Button from '$lib/ui/Button.svelte';
import Share from '@lucide/svelte/icons/share';
import SquarePlus from '@lucide/svelte/icons/square-plus';
import { installPrompt } from './install-prompt.svelte.ts';

type Props = {
  /** Apple's browsers have no question to ask: the person does it by hand. */
  apple: boolean;
};
function $$render() {
  const { apple }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('aside', {
        'aria-labelledby': `install-hint`,
        class: `fixed inset-x-3 bottom-36 z-20 mx-auto max-w-md animate-rise rounded-xl border border-line bg-card p-4 shadow-pop md:right-4 md:bottom-4 md:left-auto md:mx-0`,
      });
      {
        svelteHTML.createElement('h2', { id: `install-hint`, class: `font-display text-lg` });
        m.install_title();
      }
      {
        svelteHTML.createElement('p', { class: `mt-1 text-sm text-pretty text-soft` });
        m.install_text();
      }
      if (apple) {
        {
          svelteHTML.createElement('ol', { class: `mt-3 flex flex-col gap-2 text-sm` });
          {
            svelteHTML.createElement('li', { class: `flex items-center gap-2` });
            {
              const $$_erahS3C = __sveltets_2_ensureComponent(Share);
              new $$_erahS3C({
                target: __sveltets_2_any(),
                props: { class: `size-5 text-info-ink`, 'aria-hidden': `true` },
              });
            }
            m.install_apple_share();
          }
          {
            svelteHTML.createElement('li', { class: `flex items-center gap-2` });
            {
              const $$_sulPerauqS3C = __sveltets_2_ensureComponent(SquarePlus);
              new $$_sulPerauqS3C({
                target: __sveltets_2_any(),
                props: { class: `size-5 text-soft`, 'aria-hidden': `true` },
              });
            }
            m.install_apple_add();
          }
          {
            svelteHTML.createElement('li', { class: `flex items-center gap-2` });
            {
              svelteHTML.createElement('img', { src: `/icon-192.png`, alt: '', class: `rounded size-5` });
            }
            m.install_apple_open();
          }
        }
      }
      {
        svelteHTML.createElement('div', { class: `mt-4 flex flex-wrap justify-end gap-2` });
        {
          const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              onclick: () => installPrompt.dismiss(),
            },
          });
          m.install_later();
          Button;
        }
        if (!apple) {
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                variant: `primary`,
                onclick: () => void installPrompt.install(),
              },
            });
            m.install_do();
            Button;
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const InstallHint__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type InstallHint__SvelteComponent_ = ReturnType<typeof InstallHint__SvelteComponent_>;
/*Ωignore_endΩ*/ export default InstallHint__SvelteComponent_;
