///<reference types="svelte" />
import { m } from '#messages';
import { MAX_LETTER_FILES_BYTES } from '#domain/outgoing';
import { MAX_FILE_BYTES, MAX_FILES, MAX_TEXT } from '#protocol/mutations';
import { live } from '$lib/store/live.svelte.ts';
import type { Draft } from '$lib/store/tables.ts';
import { draft } from '$lib/store/queries/conversation.ts';
import { saveDraft } from '$lib/sync/drafts.ts';
import { DraftKeeping } from '$lib/ui/draft-keeping.svelte.ts';
import { fileSize } from '$lib/ui/file-size.ts';
import Button from '$lib/ui/Button.svelte';
import TextArea from '$lib/ui/TextArea.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import { ariaKeys, withKeys } from '$lib/ui/keys/keys.ts';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Paperclip from '@lucide/svelte/icons/paperclip';
import Send from '@lucide/svelte/icons/send';
import { untrack } from 'svelte';
import AttachedFiles from './AttachedFiles.svelte';
import { Attachments, type Left } from './attachments.svelte.ts';
import { filesIn } from './files-in.ts';
import ModeSwitch from './ModeSwitch.svelte';
import { sendNote, sendReply, type Place } from './send.ts';

type Props = {
  place: Place;
  /** A phone number to call instead, when there is no address to write to. */
  phone: string | undefined;
};
function $$render() {
  const { place, phone }: Props = $props();

  const kept = live((store) => draft(store, place.conversationId));
  let text = $state('');
  let mode = $state<'reply' | 'note'>('reply');
  let sending = $state(false);
  let field = $state<HTMLTextAreaElement>();
  let picker = $state<HTMLInputElement>();
  let left = $state<Left>(null);
  const attached = new Attachments(() => void keep());

  // Words come back from the device: on opening, from another tab, or when a reply is taken back. Never over what was
  // typed here, and never as a late echo of it: that ends when the device and the field agree that there is nothing.
  let typed = false;
  function take(found: Draft | null) {
    const words = found?.text ?? '';
    const files = found?.files ?? [];
    if (typed) {
      typed = holdsSomething() || words !== '' || files.length > 0;
      return;
    }
    text = words;
    attached.take(files);
    mode = found?.mode ?? mode;
  }
  const holdsSomething = () => text !== '' || attached.items.length > 0;
  $effect(() => {
    const found = kept.current;
    if (found !== undefined) untrack(() => take(found));
  });

  const noAddress = $derived(mode === 'reply' && place.identityId === null);
  const tooLong = $derived(text.length > MAX_TEXT);
  const canSend = $derived(text.trim() !== '' && !noAddress && !tooLong && !attached.unfinished);

  function leftWords(why: Left): string {
    if (why === 'too-many') return m.composer_files_too_many({ count: MAX_FILES });
    if (why === 'too-large') return m.composer_files_too_large({ size: fileSize(MAX_FILE_BYTES) });
    if (why === 'too-much') return m.composer_files_too_much({ size: fileSize(MAX_LETTER_FILES_BYTES) });
    return why === 'empty' ? m.composer_files_empty() : '';
  }

  const keeping = new DraftKeeping('composer');
  async function keep() {
    typed = holdsSomething() || kept.current != null;
    await keeping.keep(() => saveDraft({ conversationId: place.conversationId, text, mode, files: attached.ready }));
  }

  async function send() {
    if (!canSend || sending) return;
    sending = true;
    const words = text.trim();
    const sent = await (mode === 'reply' ? sendReply : sendNote)(place, words, attached.ready);
    sending = false;
    if (!sent) return;
    text = '';
    keeping.done();
    left = null;
    attached.take([]);
    typed = true;
    take(kept.current ?? null);
    field?.focus();
  }

  /** @returns whether there were any */
  function attach(transfer: DataTransfer | null): boolean {
    const files = noAddress ? [] : filesIn(transfer);
    if (files.length === 0) return false;
    add(files);
    return true;
  }

  function add(files: readonly File[]) {
    typed = true;
    left = attached.add(files);
  }

  function write(chosen: 'reply' | 'note') {
    if (mode !== chosen) {
      mode = chosen;
      void keep();
    }
    field?.focus();
  }
  $effect(() => commands.offer({ reply: () => write('reply'), note: () => write('note'), send: () => void send() }));
  async () => {
    {
      svelteHTML.createElement('form', {
        class: [
          'shrink-0 border-t pb-safe transition-colors',
          mode === 'note' ? 'border-warn bg-warn-soft' : 'border-line bg-card',
        ],
        onsubmit: (event) => {
          event.preventDefault();
          void send();
        },
        ondragover: (event) => {
          if (!noAddress && event.dataTransfer?.types.includes('Files')) event.preventDefault();
        },
        ondrop: (event) => {
          if (attach(event.dataTransfer)) event.preventDefault();
        },
        onpaste: (event) => {
          if (attach(event.clipboardData)) event.preventDefault();
        },
      });
      {
        svelteHTML.createElement('div', { class: `mx-auto flex w-full max-w-3xl flex-col gap-2 px-4 py-3` });
        {
          const $$_hctiwSedoM2C = __sveltets_2_ensureComponent(ModeSwitch);
          new $$_hctiwSedoM2C({ target: __sveltets_2_any(), props: { mode, onMode: write } });
        }
        if (noAddress) {
          {
            svelteHTML.createElement('p', { class: `text-sm text-soft`, role: `status` });
            m.composer_no_address();
            if (phone !== undefined) {
              {
                svelteHTML.createElement('a', { class: `link`, href: `tel:${phone}` });
                m.composer_call({ phone });
              }
            }
          }
        }
        if (!noAddress && attached.items.length > 0) {
          {
            const $$_seliFdehcattA2C = __sveltets_2_ensureComponent(AttachedFiles);
            new $$_seliFdehcattA2C({
              target: __sveltets_2_any(),
              props: { items: attached.items, onRemove: (key) => attached.remove(key) },
            });
          }
        }
        {
          svelteHTML.createElement('p', { class: `text-xs text-danger-ink empty:hidden`, role: `status` });
          noAddress ? '' : leftWords(left);
        }
        {
          svelteHTML.createElement('div', { class: `flex items-end gap-2` });
          if (!noAddress) {
            {
              const $$_input3 = svelteHTML.createElement('input', {
                type: `file`,
                multiple: true,
                hidden: true,
                'aria-hidden': `true`,
                tabindex: -1,
                onchange: ({ currentTarget }) => {
                  add([...(currentTarget.files ?? [])]);
                  // Or choosing the same file again, once it was removed, would be no change.
                  currentTarget.value = '';
                },
              });
              picker = $$_input3;
            }
            {
              const $$_nottuBnocI3C = __sveltets_2_ensureComponent(IconButton);
              new $$_nottuBnocI3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  label: m.composer_attach(),
                  class: `-ml-2`,
                  onclick: () => picker?.click(),
                },
              });
              {
                const $$_pilcrepaP4C = __sveltets_2_ensureComponent(Paperclip);
                new $$_pilcrepaP4C({ target: __sveltets_2_any(), props: {} });
              }
              IconButton;
            }
          }
          {
            const $$_aerAtxeT3C = __sveltets_2_ensureComponent(TextArea);
            const $$_aerAtxeT3 = new $$_aerAtxeT3C({
              target: __sveltets_2_any(),
              props: {
                hideLabel: true,
                label: mode === 'note' ? m.composer_note_label() : m.composer_reply_label(),
                placeholder: mode === 'note' ? m.composer_note_placeholder() : m.composer_reply_placeholder(),
                error: tooLong ? m.composer_too_long({ max: MAX_TEXT }) : undefined,
                value: text,
                element: field,
                oninput: () => void keep(),
              },
            });
            /*Ωignore_startΩ*/ () => (text = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_aerAtxeT3.$$bindings = 'value';
            /*Ωignore_startΩ*/ () => (field = __sveltets_2_any(null));
            /*Ωignore_endΩ*/ $$_aerAtxeT3.$$bindings = 'element';
          }
          {
            const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                type: `submit`,
                variant: `primary`,
                disabled: !canSend,
                busy: sending,
                title: withKeys(mode === 'note' ? m.composer_add_note() : m.composer_send(), 'send'),
                'aria-keyshortcuts': ariaKeys('send'),
              },
            });
            if (mode === 'note') {
              {
                const $$_nePkoobetoN4C = __sveltets_2_ensureComponent(NotebookPen);
                new $$_nePkoobetoN4C({
                  target: __sveltets_2_any(),
                  props: { class: `size-4.5`, 'aria-hidden': `true` },
                });
              }
            } else {
              {
                const $$_dneS4C = __sveltets_2_ensureComponent(Send);
                new $$_dneS4C({ target: __sveltets_2_any(), props: { class: `size-4.5`, 'aria-hidden': `true` } });
              }
            }
            {
              svelteHTML.createElement('span', { class: `max-sm:sr-only` });
              mode === 'note' ? m.composer_add_note() : m.composer_send();
            }
            Button;
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Composer__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Composer__SvelteComponent_ = ReturnType<typeof Composer__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Composer__SvelteComponent_;
