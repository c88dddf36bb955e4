///<reference types="svelte" />
import { m } from '#messages';
import Button from '$lib/ui/Button.svelte';
import Ban from '@lucide/svelte/icons/ban';
import Link from '@lucide/svelte/icons/link';
import UserRoundPlus from '@lucide/svelte/icons/user-round-plus';

type Props = { onAccept: () => void; onLink: () => void; onBlock: () => void };
function $$render() {
  const { onAccept, onLink, onBlock }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('div', {
        class: `shrink-0 border-t border-line bg-card pb-safe`,
        role: `group`,
        'aria-label': m.review_decide(),
      });
      {
        svelteHTML.createElement('div', { class: `mx-auto flex w-full max-w-3xl items-stretch gap-2 px-4 py-3` });
        {
          const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              variant: `ghost`,
              class: `text-danger-ink max-sm:px-3`,
              onclick: onBlock,
            },
          });
          {
            const $$_naB3C = __sveltets_2_ensureComponent(Ban);
            new $$_naB3C({ target: __sveltets_2_any(), props: { class: `size-4.5`, 'aria-hidden': `true` } });
          }
          m.review_block();
          Button;
        }
        {
          const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              class: `sm:ml-auto`,
              'aria-label': m.review_link(),
              onclick: onLink,
            },
          });
          {
            const $$_kniL3C = __sveltets_2_ensureComponent(Link);
            new $$_kniL3C({ target: __sveltets_2_any(), props: { class: `size-4.5`, 'aria-hidden': `true` } });
          }
          {
            svelteHTML.createElement('span', { class: `sm:hidden` });
            m.review_link_short();
          }
          {
            svelteHTML.createElement('span', { class: `max-sm:hidden` });
            m.review_link();
          }
          Button;
        }
        {
          const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              variant: `primary`,
              class: `max-sm:flex-1 sm:px-6`,
              onclick: onAccept,
            },
          });
          {
            const $$_sulPdnuoRresU3C = __sveltets_2_ensureComponent(UserRoundPlus);
            new $$_sulPdnuoRresU3C({ target: __sveltets_2_any(), props: { class: `size-4.5`, 'aria-hidden': `true` } });
          }
          m.review_accept();
          Button;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const DecisionBar__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type DecisionBar__SvelteComponent_ = ReturnType<typeof DecisionBar__SvelteComponent_>;
/*Ωignore_endΩ*/ export default DecisionBar__SvelteComponent_;
