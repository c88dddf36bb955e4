///<reference types="svelte" />
import { m } from '#messages';

type Mode = 'reply' | 'note';
type Props = { mode: Mode; onMode: (mode: Mode) => void };
function $$render() {
  const { mode, onMode }: Props = $props();

  const name = $props.id();
  const MODES = [
    { value: 'reply', label: m.composer_mode_reply },
    { value: 'note', label: m.composer_mode_note },
  ] as const;
  async () => {
    {
      svelteHTML.createElement('fieldset', { class: `flex gap-1 self-start rounded-full bg-sunken p-0.5` });
      {
        svelteHTML.createElement('legend', { class: `sr-only` });
        m.composer_mode();
      }
      for (let { value, label } of __sveltets_2_ensureArray(MODES)) {
        value;
        {
          svelteHTML.createElement('label', {
            class: [
              'flex min-h-9 cursor-pointer items-center rounded-full px-4 text-sm font-semibold transition-colors',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              mode !== value && 'text-soft hover:text-ink',
              mode === value &&
                (value === 'note' ? 'bg-warn-soft text-warn-ink shadow-card' : 'bg-card text-accent-ink shadow-card'),
            ],
          });
          {
            svelteHTML.createElement('input', {
              type: `radio`,
              class: `sr-only`,
              name,
              value,
              checked: mode === value,
              onchange: () => onMode(value),
            });
          }
          label();
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ModeSwitch__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ModeSwitch__SvelteComponent_ = ReturnType<typeof ModeSwitch__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ModeSwitch__SvelteComponent_;
