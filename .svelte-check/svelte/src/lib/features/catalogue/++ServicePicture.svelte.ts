///<reference types="svelte" />
import { pictureAddress } from '$lib/sync/pictures.ts';
import Image from '@lucide/svelte/icons/image';

type Props = { pictureId: string | null; large?: boolean };
function $$render() {
  const { pictureId, large = false }: Props = $props();

  // Without a network a picture that was never shown here is not there.
  let missing = $state<string | null>(null);
  const size = $derived(large ? 'size-28' : 'size-14');
  async () => {
    if (pictureId === null || missing === pictureId) {
      {
        svelteHTML.createElement('span', {
          class: [size, 'grid shrink-0 place-items-center rounded-md bg-sunken text-faint'],
        });
        {
          const $$_egamI1C = __sveltets_2_ensureComponent(Image);
          new $$_egamI1C({ target: __sveltets_2_any(), props: { class: `size-5`, 'aria-hidden': `true` } });
        }
      }
    } else {
      {
        svelteHTML.createElement('img', {
          src: pictureAddress(pictureId),
          alt: '',
          width: `112`,
          height: `112`,
          loading: `lazy`,
          class: [size, 'shrink-0 rounded-md bg-sunken object-cover'],
          onerror: () => (missing = pictureId),
        });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ServicePicture__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ServicePicture__SvelteComponent_ = ReturnType<typeof ServicePicture__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ServicePicture__SvelteComponent_;
