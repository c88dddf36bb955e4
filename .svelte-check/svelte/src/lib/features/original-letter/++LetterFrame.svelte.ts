///<reference types="svelte" />
import { m } from '#messages';
import type { Attachment } from 'svelte/attachments';

type Props = {
  /** A sanitised document. */
  html: string;
  /** Foreign pictures were asked for. */
  showRemote: boolean;
};
function $$render() {
  const { html, showRemote }: Props = $props();

  const name = $props.id();
  // The document comes back from our own server with a policy of its own (worker/api/staff/letter-frame.ts).
  const send: Attachment<HTMLFormElement> = (form) => form.submit();
  async () => {
    {
      svelteHTML.createElement('iframe', {
        name,
        title: m.original_frame(),
        sandbox: `allow-popups allow-popups-to-escape-sandbox`,
        referrerpolicy: `no-referrer`,
        class: `bg-white h-[50dvh] w-full rounded-md border border-line`,
      });
    }
    {
      svelteHTML.createElement('form', {
        hidden: true,
        method: `post`,
        action: `/api/letter-frame`,
        enctype: `multipart/form-data`,
        target: name,
        [Symbol('@attach')]: send,
      });
      {
        svelteHTML.createElement('textarea', { name: `html`, value: html, 'aria-hidden': `true`, tabindex: -1 });
      }
      {
        svelteHTML.createElement('input', { type: `hidden`, name: `pictures`, value: showRemote ? 'all' : 'own' });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LetterFrame__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LetterFrame__SvelteComponent_ = ReturnType<typeof LetterFrame__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LetterFrame__SvelteComponent_;
