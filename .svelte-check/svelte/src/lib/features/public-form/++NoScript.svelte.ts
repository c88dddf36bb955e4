///<reference types="svelte" />
import { m } from '#messages';
import type { PublicOrganisation } from '#protocol/public';

type Props = { organisation: PublicOrganisation | null };
function $$render() {
  const { organisation }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('noscript', {});
      {
        svelteHTML.createElement('div', { class: `mb-8 rounded-lg border-2 border-warn bg-warn-soft px-5 py-4` });
        {
          svelteHTML.createElement('p', { class: `font-semibold` });
          m.register_noscript_title();
        }
        {
          svelteHTML.createElement('p', { class: `mt-1` });
          m.register_noscript();
        }
        if (organisation) {
          {
            svelteHTML.createElement('p', { class: `mt-1` });
            m.register_noscript_mail();
            {
              svelteHTML.createElement('a', { class: `link`, href: `mailto:${organisation.mailAddress}` });
              organisation.mailAddress;
            }
          }
          if (organisation.phone !== null) {
            {
              svelteHTML.createElement('p', { class: `mt-1` });
              m.register_noscript_phone();
              {
                svelteHTML.createElement('a', { class: `link`, href: `tel:${organisation.phone}` });
                organisation.phone;
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const NoScript__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type NoScript__SvelteComponent_ = ReturnType<typeof NoScript__SvelteComponent_>;
/*Ωignore_endΩ*/ export default NoScript__SvelteComponent_;
