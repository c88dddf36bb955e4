///<reference types="svelte" />
import { m } from '#messages';
import type { MessageFile } from '#domain/model';
import { status } from '$lib/sync/status.svelte.ts';
import { fileSize } from '$lib/ui/file-size.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import { plainName } from '$lib/ui/plain-name.ts';
import Download from '@lucide/svelte/icons/download';
import { fileIcon, opensInTab } from './file-kind.ts';

import FileState from './FileState.svelte';

type Props = {
  files: readonly MessageFile[];
  /** Who wrote the message they came with. */
  authorName: string | null;
  own: boolean;
  /** Their letter still waits. */
  open: boolean;
};
function $$render() {
  const { files, authorName, own, open }: Props = $props();

  // Rows that an older app has kept say nothing: those files were here first.
  const hasCome = ({ state }: MessageFile) => state !== 'expected' && state !== 'removed';
  async () => {
    {
      svelteHTML.createElement('ul', { class: `flex max-w-full flex-col gap-1.5`, 'aria-label': m.files_label() });
      for (let file of __sveltets_2_ensureArray(files)) {
        file.id;
        const Icon = fileIcon(file.mediaType);
        const name = plainName(file.name);
        const href = `/api/v1/files/${encodeURIComponent(file.id)}`;
        {
          svelteHTML.createElement('li', {
            class: `relative flex max-w-full items-center gap-1 overflow-hidden rounded-md border border-line bg-card pl-3`,
          });
          {
            const $$_nocI2C = __sveltets_2_ensureComponent(Icon);
            new $$_nocI2C({
              target: __sveltets_2_any(),
              props: { class: `size-5 shrink-0 text-soft`, 'aria-hidden': `true` },
            });
          }
          if (!hasCome(file)) {
            {
              svelteHTML.createElement('span', {
                class: `flex min-h-tap min-w-0 flex-1 flex-col justify-center px-1 py-1 pr-3 text-sm`,
              });
              {
                svelteHTML.createElement('bdi', {
                  class: ['truncate font-semibold', file.state === 'removed' && 'text-faint line-through'],
                });
                name;
              }
              {
                const $$_etatSeliF3C = __sveltets_2_ensureComponent(FileState);
                new $$_etatSeliF3C({ target: __sveltets_2_any(), props: { file, authorName, own, open } });
              }
            }
          } else if (opensInTab(file.mediaType)) {
            {
              svelteHTML.createElement('a', {
                href: `${href}?view=1`,
                target: `_blank`,
                rel: `noopener noreferrer`,
                class: `flex min-h-tap min-w-0 flex-1 flex-col justify-center px-1 text-sm`,
              });
              {
                svelteHTML.createElement('bdi', { class: `truncate font-semibold link` });
                name;
              }
              {
                svelteHTML.createElement('span', { class: `text-xs text-soft tabular-nums` });
                fileSize(file.size);
              }
              {
                svelteHTML.createElement('span', { class: `sr-only` });
                m.files_new_tab();
              }
            }
          } else {
            {
              svelteHTML.createElement('span', {
                class: `flex min-h-tap min-w-0 flex-1 flex-col justify-center px-1 text-sm`,
              });
              {
                svelteHTML.createElement('bdi', { class: `truncate font-semibold` });
                name;
              }
              {
                svelteHTML.createElement('span', { class: `text-xs text-soft tabular-nums` });
                fileSize(file.size);
              }
            }
          }
          if (hasCome(file)) {
            {
              const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
              new $$_nottuBnocI2C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  href,
                  download: true,
                  label: m.files_download({ name }),
                },
              });
              {
                const $$_daolnwoD3C = __sveltets_2_ensureComponent(Download);
                new $$_daolnwoD3C({ target: __sveltets_2_any(), props: {} });
              }
              IconButton;
            }
          }
        }
      }
    }
    if (!status.online && files.some(hasCome)) {
      {
        svelteHTML.createElement('p', { class: `px-1 text-xs text-soft` });
        m.files_offline();
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const MessageFiles__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MessageFiles__SvelteComponent_ = ReturnType<typeof MessageFiles__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MessageFiles__SvelteComponent_;
