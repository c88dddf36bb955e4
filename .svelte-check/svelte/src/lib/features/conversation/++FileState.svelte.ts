///<reference types="svelte" />
import { m } from '#messages';
import type { MessageFile } from '#domain/model';
import { tryAgain } from '$lib/sync/files/keep.ts';
import { mutate } from '$lib/sync/mutate.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { fileSize } from '$lib/ui/file-size.ts';
import { percent } from '$lib/ui/percent.ts';
import { plainName } from '$lib/ui/plain-name.ts';
import { toast } from '$lib/ui/toast.ts';

type Props = {
  file: MessageFile;
  /** Who wrote the message; null where nobody knows. */
  authorName: string | null;
  /** The person at the screen wrote it. */
  own: boolean;
  /** Its letter still waits, so that something can be decided about it. */
  open: boolean;
};
function $$render() {
  const { file, authorName, own, open }: Props = $props();

  const here = $derived(status.files[file.id]);
  const failed = $derived(here?.kind === 'failed');
  const words = $derived.by(() => {
    if (file.state === 'removed') return m.files_removed();
    if (here?.kind === 'failed') {
      return here.code === 'file.not-here' ? m.files_not_here() : m.files_refused({ code: here.code });
    }
    if (here?.kind === 'sending') return m.files_sending({ share: percent(here.share) });
    if (here !== undefined) return m.files_waiting();
    return own ? m.files_elsewhere_own() : m.files_elsewhere({ name: authorName ?? m.thread_somebody() });
  });

  const leaveOut = () =>
    attempt(() => mutate('file.remove', { fileId: file.id, messageId: file.messageId }), {
      refused: m.thread_refused,
      failed: m.thread_store_failed,
    });
  const retry = () => tryAgain(file.id).catch(() => toast.error(m.thread_store_failed()));
  async () => {
    {
      svelteHTML.createElement('span', { class: `flex flex-wrap items-center gap-x-3 text-xs text-soft tabular-nums` });
      {
        svelteHTML.createElement('span', { class: { 'text-danger-ink': failed }, 'aria-live': `polite` });
        fileSize(file.size);
        words;
      }
      if (file.state === 'expected' && open) {
        if (failed) {
          {
            svelteHTML.createElement('button', {
              type: `button`,
              class: `min-h-8 font-semibold link`,
              onclick: () => void retry(),
            });
            m.composer_file_retry();
          }
        }
        {
          svelteHTML.createElement('button', {
            type: `button`,
            class: `min-h-8 font-semibold link`,
            'aria-label': m.files_leave_out_name({ name: plainName(file.name) }),
            onclick: () => void leaveOut(),
          });
          m.files_leave_out();
        }
      }
    }
    if (here?.kind === 'sending' && file.state === 'expected') {
      {
        svelteHTML.createElement('progress', {
          class: `absolute inset-x-0 bottom-0 h-1 w-full appearance-none bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent`,
          max: `1`,
          value: here.share,
          'aria-label': m.files_progress({ name: plainName(file.name) }),
        });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const FileState__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FileState__SvelteComponent_ = ReturnType<typeof FileState__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FileState__SvelteComponent_;
