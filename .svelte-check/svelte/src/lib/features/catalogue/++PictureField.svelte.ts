///<reference types="svelte" />
import { m } from '#messages';
import { sendPicture } from '$lib/sync/pictures.ts';
import Button from '$lib/ui/Button.svelte';
import ServicePicture from './ServicePicture.svelte';
import { shrink } from './shrink.ts';

type Props = { pictureId: string | null };
function $$render() {
  let { pictureId = $bindable() }: Props = $props(); /*Ωignore_startΩ*/
  pictureId; /*Ωignore_endΩ*/

  let file = $state<HTMLInputElement>();
  let busy = $state(false);
  let error = $state('');

  async function take() {
    const chosen = file?.files?.[0];
    if (chosen === undefined || busy) return;
    busy = true;
    error = await send(chosen);
    busy = false;
    if (file) file.value = '';
  }

  /** @returns why it could not be taken; empty when it was */
  async function send(chosen: File): Promise<string> {
    const picture = await shrink(chosen);
    if (picture === null) return m.catalogue_picture_unreadable();
    const sent = await sendPicture(picture);
    if (sent.kind === 'unreachable') return m.catalogue_picture_unreachable();
    if (sent.kind === 'refused') return m.catalogue_picture_unreadable();
    pictureId = sent.id;
    return '';
  }
  async () => {
    {
      svelteHTML.createElement('div', {
        class: `flex items-center gap-4`,
        role: `group`,
        'aria-label': m.catalogue_picture(),
      });
      {
        const $$_erutciPecivreS1C = __sveltets_2_ensureComponent(ServicePicture);
        new $$_erutciPecivreS1C({ target: __sveltets_2_any(), props: { pictureId, large: true } });
      }
      {
        svelteHTML.createElement('div', { class: `flex min-w-0 flex-col items-start gap-1` });
        {
          svelteHTML.createElement('p', { class: `text-sm font-semibold` });
          m.catalogue_picture();
        }
        {
          const $$_input2 = svelteHTML.createElement('input', {
            type: `file`,
            accept: `image/*`,
            hidden: true,
            onchange: () => void take(),
          });
          file = $$_input2;
        }
        {
          svelteHTML.createElement('div', { class: `flex flex-wrap gap-2` });
          {
            const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                busy,
                onclick: () => file?.click(),
              },
            });
            pictureId === null ? m.catalogue_picture_choose() : m.catalogue_picture_change();
            Button;
          }
          if (pictureId !== null) {
            {
              const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
              new $$_nottuB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  compact: true,
                  variant: `ghost`,
                  onclick: () => (pictureId = null),
                },
              });
              m.catalogue_picture_remove();
              Button;
            }
          }
        }
        {
          svelteHTML.createElement('p', {
            class: `text-xs font-medium text-danger-ink empty:hidden`,
            'aria-live': `polite`,
          });
          error;
        }
      }
    }
  };
  return {
    props: {} as any as Props,
    exports: {},
    bindings: __sveltets_$$bindings('pictureId'),
    slots: {},
    events: {},
  };
}
const PictureField__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PictureField__SvelteComponent_ = ReturnType<typeof PictureField__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PictureField__SvelteComponent_;
