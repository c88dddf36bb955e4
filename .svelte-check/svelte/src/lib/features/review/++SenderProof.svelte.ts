///<reference types="svelte" />
import { m } from '#messages';
import Badge from '$lib/ui/Badge.svelte';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import ShieldCheck from '@lucide/svelte/icons/shield-check';

type Props = { aligned: boolean };
function $$render() {
  const { aligned }: Props = $props();
  async () => {
    if (aligned) {
      {
        const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
        new $$_egdaB0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            tone: `ok`,
          },
        });
        {
          const $$_kcehCdleihS1C = __sveltets_2_ensureComponent(ShieldCheck);
          new $$_kcehCdleihS1C({ target: __sveltets_2_any(), props: { 'aria-hidden': `true` } });
        }
        m.review_verified();
        Badge;
      }
    } else {
      {
        const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
        new $$_egdaB0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            tone: `warn`,
          },
        });
        {
          const $$_trelAdleihS1C = __sveltets_2_ensureComponent(ShieldAlert);
          new $$_trelAdleihS1C({ target: __sveltets_2_any(), props: { 'aria-hidden': `true` } });
        }
        m.review_unverified();
        Badge;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const SenderProof__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SenderProof__SvelteComponent_ = ReturnType<typeof SenderProof__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SenderProof__SvelteComponent_;
