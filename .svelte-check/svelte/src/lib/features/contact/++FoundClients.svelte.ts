///<reference types="svelte" />
import { m } from '#messages';
import Avatar from '$lib/ui/Avatar.svelte';

type Found = { clientId: string; title: string; detail: string };
type Props = { found: readonly Found[]; onChoose: (clientId: string) => void };
function $$render() {
  const { found, onChoose }: Props = $props();
  async () => {
    if (found.length > 0) {
      {
        svelteHTML.createElement('section', {
          class: `rounded-lg border border-line bg-sunken p-2`,
          'aria-live': `polite`,
        });
        {
          svelteHTML.createElement('h3', { class: `px-2 pt-1 pb-1.5 text-xs font-semibold text-soft` });
          m.contact_found();
        }
        {
          svelteHTML.createElement('ul', { class: `flex flex-col` });
          for (let { clientId, title, detail } of __sveltets_2_ensureArray(found)) {
            clientId;
            {
              svelteHTML.createElement('li', {});
              {
                svelteHTML.createElement('button', {
                  type: `button`,
                  class: `flex min-h-14 w-full items-center gap-3 rounded-md px-2 py-1.5 text-left focus-inset transition-colors hover:bg-hover`,
                  onclick: () => onChoose(clientId),
                });
                {
                  const $$_ratavA4C = __sveltets_2_ensureComponent(Avatar);
                  new $$_ratavA4C({ target: __sveltets_2_any(), props: { name: title, seed: clientId } });
                }
                {
                  svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
                  {
                    svelteHTML.createElement('span', { class: `block truncate font-semibold` });
                    title;
                  }
                  if (detail !== '') {
                    {
                      svelteHTML.createElement('span', { class: `block truncate text-xs text-soft` });
                      detail;
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const FoundClients__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FoundClients__SvelteComponent_ = ReturnType<typeof FoundClients__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FoundClients__SvelteComponent_;
