///<reference types="svelte" />
import { m } from '#messages';
import { fileSize } from '$lib/ui/file-size.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import { plainName } from '$lib/ui/plain-name.ts';
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import Paperclip from '@lucide/svelte/icons/paperclip';
import X from '@lucide/svelte/icons/x';
import { MAX_DEVICE_BYTES } from '$lib/store/device-files.ts';
import type { Attached } from './attachments.svelte.ts';

type Props = { items: readonly Attached[]; onRemove: (key: number) => void };
function $$render() {
  const { items, onRemove }: Props = $props();

  const REASONS = {
    limit: () => m.composer_file_limit({ size: fileSize(MAX_DEVICE_BYTES) }),
    full: m.composer_file_full,
    unreadable: m.composer_file_unreadable,
    'not-here': m.composer_file_not_here,
  };
  async () => {
    {
      svelteHTML.createElement('ul', {
        class: `flex max-h-44 flex-col gap-1.5 overflow-y-auto`,
        'aria-label': m.composer_files(),
      });
      for (let { key, name, size, state } of __sveltets_2_ensureArray(items)) {
        key;
        const shown = plainName(name);
        {
          svelteHTML.createElement('li', {
            class: [
              'flex items-center gap-2 rounded-md border bg-card pl-3',
              state.kind === 'failed' ? 'border-danger' : 'border-line',
            ],
          });
          if (state.kind === 'failed') {
            {
              const $$_trelAelcriC2C = __sveltets_2_ensureComponent(CircleAlert);
              new $$_trelAelcriC2C({
                target: __sveltets_2_any(),
                props: { class: `size-4.5 shrink-0 text-danger-ink`, 'aria-hidden': `true` },
              });
            }
          } else {
            {
              const $$_pilcrepaP2C = __sveltets_2_ensureComponent(Paperclip);
              new $$_pilcrepaP2C({
                target: __sveltets_2_any(),
                props: { class: `size-4.5 shrink-0 text-soft`, 'aria-hidden': `true` },
              });
            }
          }
          {
            svelteHTML.createElement('span', { class: `flex min-w-0 flex-1 flex-col py-1 text-sm` });
            {
              svelteHTML.createElement('bdi', { class: `truncate font-semibold` });
              shown;
            }
            {
              svelteHTML.createElement('span', { class: `text-xs text-soft tabular-nums`, 'aria-live': `polite` });
              if (state.kind === 'failed') {
                {
                  svelteHTML.createElement('span', { class: `text-danger-ink` });
                  REASONS[state.why]();
                }
              } else if (state.kind === 'keeping') {
                m.composer_file_keeping({ size: fileSize(size) });
              } else {
                fileSize(size);
              }
            }
          }
          if (state.kind === 'failed' && state.retry !== null) {
            {
              svelteHTML.createElement('button', {
                type: `button`,
                class: `min-h-tap px-2 text-sm font-semibold link`,
                onclick: state.retry,
              });
              m.composer_file_retry();
            }
          }
          {
            const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
            new $$_nottuBnocI2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                label: m.composer_file_remove({ name: shown }),
                onclick: () => onRemove(key),
              },
            });
            {
              const $$_X3C = __sveltets_2_ensureComponent(X);
              new $$_X3C({ target: __sveltets_2_any(), props: {} });
            }
            IconButton;
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const AttachedFiles__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AttachedFiles__SvelteComponent_ = ReturnType<typeof AttachedFiles__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AttachedFiles__SvelteComponent_;
