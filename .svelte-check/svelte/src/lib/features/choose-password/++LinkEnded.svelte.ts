///<reference types="svelte" />
import { m } from '#messages';
import type { LinkPurpose } from '#domain/link';
import Button from '$lib/ui/Button.svelte';
import Unlink from '@lucide/svelte/icons/unlink';

type Props = { purpose: LinkPurpose };
function $$render() {
  const { purpose }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('span', {
        'aria-hidden': `true`,
        class: `mt-6 flex size-14 items-center justify-center rounded-full bg-accent-soft text-accent-ink`,
      });
      {
        const $$_knilnU1C = __sveltets_2_ensureComponent(Unlink);
        new $$_knilnU1C({ target: __sveltets_2_any(), props: { class: `size-6` } });
      }
    }
    {
      svelteHTML.createElement('h1', { class: `mt-5 font-display text-3xl` });
      m.password_ended_title();
    }
    {
      svelteHTML.createElement('p', { class: `mt-2 mb-8 text-pretty text-soft` });
      purpose === 'invite' ? m.password_ended_invite() : m.password_ended_reset();
    }
    {
      svelteHTML.createElement('div', { class: `flex flex-col gap-3` });
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            variant: `primary`,
            href: `/forgotten`,
          },
        });
        m.password_ask_again();
        Button;
      }
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            variant: `ghost`,
            href: `/app/sign-in`,
          },
        });
        m.password_to_sign_in();
        Button;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LinkEnded__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LinkEnded__SvelteComponent_ = ReturnType<typeof LinkEnded__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LinkEnded__SvelteComponent_;
