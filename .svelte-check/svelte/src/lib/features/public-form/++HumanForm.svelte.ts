///<reference types="svelte" />
import { m } from '#messages';
import type { PublicOrganisation } from '#protocol/public';
import type { Snippet } from 'svelte';
import ErrorSummary from './ErrorSummary.svelte';
import NoScript from './NoScript.svelte';
import type { Fault } from './words.ts';

type Props = {
  /** Its name for the script; the page is `/{id}`, and the API takes it at `/api/public/{id}`. */
  id: 'register' | 'order';
  /** Where the script asks whether a sending has arrived. */
  arrived: string;
  /** Address of the page's own script. */
  script: string;
  /** Every text the script may need. */
  texts: Readonly<Record<string, string>>;
  organisation: PublicOrganisation | null;
  nonce: string;
  /** What is wrong with the whole; null when nothing was sent. */
  code: string | null;
  faults: readonly Fault[];
  /** The words came by a post and win over what the script remembers. */
  posted: boolean;
  send: string;
  children: Snippet;
};
function $$render() {
  const { id, arrived, script, texts, organisation, nonce, code, faults, posted, send, children }: Props = $props();

  const check = $derived(organisation?.humanCheck);
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('script', { type: `module`, src: script });
      }
    }

    {
      svelteHTML.createElement('form', {
        id,
        method: `POST`,
        action: `/${id}`,
        class: `mt-8`,
        ...__sveltets_2_empty({ 'data-arrived': arrived }),
        ...__sveltets_2_empty({ 'data-texts': JSON.stringify(texts) }),
        ...__sveltets_2_empty({ 'data-site-key': check?.kind === 'turnstile' ? check.siteKey : undefined }),
        ...__sveltets_2_empty({ 'data-posted': posted ? '' : undefined }),
      });
      {
        const $$_yrammuSrorrE1C = __sveltets_2_ensureComponent(ErrorSummary);
        new $$_yrammuSrorrE1C({
          target: __sveltets_2_any(),
          props: { code, faults, mailAddress: organisation?.mailAddress },
        });
      }
      {
        const $$_tpircSoN1C = __sveltets_2_ensureComponent(NoScript);
        new $$_tpircSoN1C({ target: __sveltets_2_any(), props: { organisation } });
      }
      {
        svelteHTML.createElement('input', { type: `hidden`, name: `nonce`, value: nonce });
      }
      {
        svelteHTML.createElement('input', { type: `hidden`, name: `proof`, value: '' });
      }

      __sveltets_2_ensureSnippet(children());

      {
        svelteHTML.createElement('div', { ...__sveltets_2_empty({ 'data-human-check': true }) });
      }
      {
        svelteHTML.createElement('button', {
          type: `submit`,
          class: `mt-4 min-h-14 w-full rounded-lg bg-accent px-6 text-xl font-semibold text-on-accent transition-colors hover:bg-accent-hover aria-disabled:bg-edge`,
        });
        send;
      }
      {
        svelteHTML.createElement('p', { role: `status`, class: `min-h-6 pt-2 text-sm text-soft` });
      }
      {
        svelteHTML.createElement('p', { class: `mt-2 text-sm text-pretty text-soft` });
        check?.kind === 'turnstile' ? m.register_check_note_turnstile() : m.register_check_note();
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const HumanForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type HumanForm__SvelteComponent_ = ReturnType<typeof HumanForm__SvelteComponent_>;
/*Ωignore_endΩ*/ export default HumanForm__SvelteComponent_;
