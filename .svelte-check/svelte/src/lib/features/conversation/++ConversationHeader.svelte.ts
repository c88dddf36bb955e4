///<reference types="svelte" />
import { m } from '#messages';
import type { Request } from '#domain/model';
import type { ConversationView } from '$lib/store/queries/conversation.ts';
import { focusHere } from '$lib/ui/focus-here.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import { requestNumber, requestType } from '$lib/ui/words.ts';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import IdCard from '@lucide/svelte/icons/id-card';
import type { Snippet } from 'svelte';

type Props = {
  view: ConversationView;
  request: Request | undefined;
  /** Where "back" leads on a phone. */
  backHref: string;
  onCard: () => void;
  /** What can be done with the task. */
  controls: Snippet<[{ view: ConversationView; request: Request | undefined }]>;
  /** The request's status, and the ways out of it. */
  status: Snippet<[Request]>;
};
function $$render() {
  const { view, request, backHref, onCard, controls, status }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('header', { class: `shrink-0 border-b border-line bg-card pt-safe` });
      {
        svelteHTML.createElement('div', { class: `flex min-h-14 items-center gap-1 px-2 py-1.5 lg:pl-4` });
        {
          const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
          new $$_nottuBnocI2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              label: m.thread_back(),
              command: `back`,
              href: backHref,
              class: `lg:hidden`,
            },
          });
          {
            const $$_tfeLworrA3C = __sveltets_2_ensureComponent(ArrowLeft);
            new $$_tfeLworrA3C({ target: __sveltets_2_any(), props: {} });
          }
          IconButton;
        }
        {
          svelteHTML.createElement('div', { class: `min-w-0 flex-1` });
          {
            svelteHTML.createElement('h1', {
              tabindex: -1,
              class: `line-clamp-2 font-display text-lg leading-tight break-words outline-none sm:line-clamp-1`,
              [Symbol('@attach')]: focusHere,
            });
            view.client?.name ?? m.thread_no_client();
          }
          if (request !== undefined) {
            {
              svelteHTML.createElement('p', {
                class: `flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-xs text-soft`,
              });
              {
                svelteHTML.createElement('span', { class: `tabular-nums` });
                requestNumber(request.number);
              }
              {
                svelteHTML.createElement('span', {});
                requestType(request.type);
              }
              __sveltets_2_ensureSnippet(status(request));
              {
                svelteHTML.createElement('span', { class: `min-w-24 flex-1 truncate max-sm:hidden` });
                request.subject;
              }
            }
          }
        }
        __sveltets_2_ensureSnippet(controls({ view, request }));
        {
          const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
          new $$_nottuBnocI2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              label: m.card_open(),
              class: `xl:hidden`,
              onclick: onCard,
            },
          });
          {
            const $$_draCdI3C = __sveltets_2_ensureComponent(IdCard);
            new $$_draCdI3C({ target: __sveltets_2_any(), props: {} });
          }
          IconButton;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ConversationHeader__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ConversationHeader__SvelteComponent_ = ReturnType<typeof ConversationHeader__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ConversationHeader__SvelteComponent_;
