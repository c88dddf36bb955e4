///<reference types="svelte" />
import { m } from '#messages';
import Avatar from '$lib/ui/Avatar.svelte';
import Button from '$lib/ui/Button.svelte';
import type { KnownClient } from './contact-form.ts';

type Props = { known: KnownClient; onOther?: (() => void) | undefined };
function $$render() {
  const { known, onOther }: Props = $props();

  const { client, identities } = $derived(known);
  const line = $derived([client.company, ...identities.map(({ value }) => value)].filter((text) => text !== ''));
  async () => {
    {
      svelteHTML.createElement('div', {
        class: `flex items-center gap-3 rounded-lg border border-accent bg-accent-soft p-3`,
      });
      {
        const $$_ratavA1C = __sveltets_2_ensureComponent(Avatar);
        new $$_ratavA1C({ target: __sveltets_2_any(), props: { name: client.name, seed: client.id } });
      }
      {
        svelteHTML.createElement('p', { class: `min-w-0 flex-1` });
        {
          svelteHTML.createElement('span', { class: `sr-only` });
          m.contact_known();
        }
        {
          svelteHTML.createElement('span', { class: `block truncate font-semibold` });
          client.name;
        }
        {
          svelteHTML.createElement('span', { class: `block truncate text-xs text-soft` });
          line.join(' · ');
        }
      }
      if (onOther) {
        {
          const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              compact: true,
              variant: `ghost`,
              onclick: onOther,
            },
          });
          m.contact_other();
          Button;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ChosenClient__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ChosenClient__SvelteComponent_ = ReturnType<typeof ChosenClient__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ChosenClient__SvelteComponent_;
