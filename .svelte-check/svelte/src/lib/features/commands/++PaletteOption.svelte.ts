///<reference types="svelte" />
import { clock } from '$lib/ui/clock.svelte.ts';
import Keycaps from '$lib/ui/keys/Keycaps.svelte';
import { KEYS } from '$lib/ui/keys/keys.ts';
import { ago } from '$lib/ui/time.ts';
import MessageSquare from '@lucide/svelte/icons/message-square';
import Ticket from '@lucide/svelte/icons/ticket';
import UserRound from '@lucide/svelte/icons/user-round';
import Zap from '@lucide/svelte/icons/zap';
import type { Option } from './options.ts';

type Props = { id: string; option: Option; selected: boolean; onPoint: () => void; onTake: () => void };
function $$render() {
  const { id, option, selected, onPoint, onTake }: Props = $props();

  const ICONS = { client: UserRound, request: Ticket, message: MessageSquare, action: Zap } as const;
  const Icon = $derived(ICONS[option.kind]);
  const keys = $derived(option.kind === 'action' ? (KEYS[option.command] as readonly string[])[0] : undefined);
  async () => {
    {
      svelteHTML.createElement('div', {
        id,
        role: `option`,
        tabindex: -1,
        'aria-selected': selected,
        class: [
          'mx-2 flex min-h-tap cursor-pointer items-center gap-3 rounded-md px-2 py-1.5',
          selected && 'bg-accent-soft',
        ],
        onpointermove: onPoint,
        onclick: onTake,
      });
      {
        const $$_nocI1C = __sveltets_2_ensureComponent(Icon);
        new $$_nocI1C({
          target: __sveltets_2_any(),
          props: { 'aria-hidden': `true`, class: ['size-4.5 shrink-0', selected ? 'text-accent-ink' : 'text-soft'] },
        });
      }
      {
        svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
        {
          svelteHTML.createElement('bdi', { class: `block truncate text-sm font-semibold` });
          option.title;
        }
        if (option.kind !== 'action' && option.detail !== '') {
          {
            svelteHTML.createElement('bdi', { class: `block truncate text-xs text-soft` });
            option.detail;
          }
        }
      }
      if (keys !== undefined) {
        {
          svelteHTML.createElement('span', { class: `max-sm:hidden` });
          {
            const $$_spacyeK2C = __sveltets_2_ensureComponent(Keycaps);
            new $$_spacyeK2C({ target: __sveltets_2_any(), props: { keys } });
          }
        }
      } else if (option.kind !== 'action' && option.at !== null) {
        {
          svelteHTML.createElement('span', { class: `shrink-0 text-xs text-soft` });
          ago(option.at, clock.now);
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const PaletteOption__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PaletteOption__SvelteComponent_ = ReturnType<typeof PaletteOption__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PaletteOption__SvelteComponent_;
