///<reference types="svelte" />
import { m } from '#messages';
import Dialog from '$lib/ui/Dialog.svelte';
import Keycaps from '$lib/ui/keys/Keycaps.svelte';
import { KEYS } from '$lib/ui/keys/keys.ts';
import { singleKeys } from '$lib/ui/keys/single-keys.svelte.ts';
import Switch from '$lib/ui/Switch.svelte';
import { commandLabel, commandsOf, GROUPS } from './command-words.ts';

type Props = { onClose: () => void };
function $$render() {
  const { onClose }: Props = $props();

  const groups = GROUPS.map(({ group, title }) => ({
    group,
    title: title(),
    rows: commandsOf(group)
      .filter((id) => KEYS[id].length > 0)
      .map((id) => ({ id, label: commandLabel(id), ways: KEYS[id] as readonly string[] })),
  }));
  async () => {
    {
      const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
      new $$_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open: true,
          wide: true,
          title: m.keys_title(),
          description: m.keys_lead(),
          closeLabel: m.shell_close(),
          onOpenChange: (isOpen) => !isOpen && onClose(),
        },
      });
      {
        svelteHTML.createElement('div', { class: `columns-1 gap-10 md:columns-2` });
        for (let { group, title, rows } of __sveltets_2_ensureArray(groups)) {
          group;
          {
            svelteHTML.createElement('section', { class: `mb-5 break-inside-avoid` });
            {
              svelteHTML.createElement('h3', { class: `mb-1 text-xs font-semibold text-soft` });
              title;
            }
            {
              svelteHTML.createElement('dl', {});
              for (let { id, label, ways } of __sveltets_2_ensureArray(rows)) {
                id;
                {
                  svelteHTML.createElement('div', {
                    class: `flex min-h-9 items-center justify-between gap-4 border-b border-line py-1 text-sm last:border-0`,
                  });
                  {
                    svelteHTML.createElement('dt', { class: `min-w-0` });
                    label;
                  }
                  {
                    svelteHTML.createElement('dd', { class: `flex shrink-0 items-center gap-1.5` });
                    for (let keys of __sveltets_2_ensureArray(ways)) {
                      let at = 1;
                      keys;
                      if (at > 0) {
                        {
                          svelteHTML.createElement('span', { class: `text-2xs text-faint` });
                          m.keys_or();
                        }
                      }
                      {
                        const $$_spacyeK6C = __sveltets_2_ensureComponent(Keycaps);
                        new $$_spacyeK6C({ target: __sveltets_2_any(), props: { keys } });
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
      {
        svelteHTML.createElement('p', { class: `mb-4 text-sm text-soft` });
        m.keys_enter();
      }
      {
        const $$_hctiwS1C = __sveltets_2_ensureComponent(Switch);
        const $$_hctiwS1 = new $$_hctiwS1C({
          target: __sveltets_2_any(),
          props: { label: m.keys_single(), hint: m.keys_single_hint(), checked: singleKeys.on },
        });
        /*Ωignore_startΩ*/ () => (singleKeys.on = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_hctiwS1.$$bindings = 'checked';
      }
      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ShortcutHelp__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ShortcutHelp__SvelteComponent_ = ReturnType<typeof ShortcutHelp__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ShortcutHelp__SvelteComponent_;
