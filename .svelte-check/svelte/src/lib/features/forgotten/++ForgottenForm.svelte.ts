///<reference types="svelte" />
import { m } from '#messages';
import type { PublicOrganisation } from '#protocol/public';
import clientScript from './client.ts?worker&url';
import { reasonOf } from './reasons.ts';

type Props = { organisation: PublicOrganisation | null; nonce: string; email: string; code: string | null };
function $$render() {
  const { organisation, nonce, email, code }: Props = $props();

  const check = $derived(organisation?.humanCheck);
  const error = $derived(code === null ? '' : reasonOf(code));
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('script', { type: `module`, src: clientScript });
      }
    }

    {
      svelteHTML.createElement('form', {
        id: `forgotten`,
        method: `POST`,
        action: `/forgotten`,
        class: `mt-8`,
        ...__sveltets_2_empty({ 'data-checking': m.register_checking() }),
        ...__sveltets_2_empty({ 'data-unreachable': m.register_unreachable() }),
        ...__sveltets_2_empty({ 'data-site-key': check?.kind === 'turnstile' ? check.siteKey : undefined }),
      });
      {
        svelteHTML.createElement('noscript', {});
        {
          svelteHTML.createElement('p', { class: `mb-6 rounded-lg border-2 border-warn bg-warn-soft px-5 py-4` });
          m.forgotten_noscript();
        }
      }
      {
        svelteHTML.createElement('input', { type: `hidden`, name: `nonce`, value: nonce });
      }
      {
        svelteHTML.createElement('input', { type: `hidden`, name: `proof`, value: '', autocomplete: `off` });
      }
      {
        svelteHTML.createElement('label', { for: `email`, class: `text-lg font-semibold` });
        m.forgotten_email();
      }
      {
        svelteHTML.createElement('input', {
          id: `email`,
          name: `email`,
          type: `email`,
          value: email,
          autocomplete: `username`,
          autocapitalize: `none`,
          maxlength: 254,
          required: true,
          'aria-describedby': error === '' ? undefined : 'email-error',
          'aria-invalid': error === '' ? undefined : 'true',
          class: `mt-2 block w-full rounded-md border border-edge bg-card px-4 py-3 text-lg aria-invalid:border-danger aria-invalid:bg-danger-soft`,
        });
      }
      if (error !== '') {
        {
          svelteHTML.createElement('p', {
            id: `email-error`,
            role: `alert`,
            class: `pt-1 text-sm font-medium text-danger-ink`,
          });
          error;
        }
      }
      {
        svelteHTML.createElement('div', { ...__sveltets_2_empty({ 'data-human-check': true }) });
      }
      {
        svelteHTML.createElement('button', {
          type: `submit`,
          class: `mt-5 min-h-14 w-full rounded-lg bg-accent px-6 text-xl font-semibold text-on-accent transition-colors hover:bg-accent-hover aria-disabled:bg-edge`,
        });
        m.forgotten_send();
      }
      {
        svelteHTML.createElement('p', { role: `status`, class: `min-h-6 pt-2 text-sm text-soft` });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ForgottenForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ForgottenForm__SvelteComponent_ = ReturnType<typeof ForgottenForm__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ForgottenForm__SvelteComponent_;
