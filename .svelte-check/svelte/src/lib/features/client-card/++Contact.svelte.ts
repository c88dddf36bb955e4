///<reference types="svelte" />
import { m } from '#messages';
import type { Identity, IdentityKind } from '#domain/model';
import Badge from '$lib/ui/Badge.svelte';
import AtSign from '@lucide/svelte/icons/at-sign';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Phone from '@lucide/svelte/icons/phone';

type Props = { identity: Identity };
function $$render() {
  const { identity }: Props = $props();

  const KINDS: Record<IdentityKind, { icon: typeof Phone; scheme: string | null }> = {
    phone: { icon: Phone, scheme: 'tel:' },
    email: { icon: AtSign, scheme: 'mailto:' },
    telegram: { icon: MessageCircle, scheme: null },
  };
  const kind = $derived(KINDS[identity.kind]);
  async () => {
    {
      svelteHTML.createElement('li', { class: `flex min-h-tap items-center gap-3 text-sm` });
      {
        const $$_noci_dnik1C = __sveltets_2_ensureComponent(kind.icon);
        new $$_noci_dnik1C({
          target: __sveltets_2_any(),
          props: { class: `size-4.5 shrink-0 text-soft`, 'aria-hidden': `true` },
        });
      }
      if (kind.scheme === null) {
        {
          svelteHTML.createElement('span', { class: `min-w-0 flex-1 break-all` });
          identity.value;
        }
      } else {
        {
          svelteHTML.createElement('a', {
            class: `min-w-0 flex-1 py-2 break-all link`,
            href: `${kind.scheme}${identity.value}`,
          });
          identity.value;
        }
      }
      {
        const $$_egdaB1C = __sveltets_2_ensureComponent(Badge);
        new $$_egdaB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            tone: identity.attested ? 'ok' : 'neutral',
          },
        });
        identity.attested ? m.card_proven() : m.card_typed();
        Badge;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Contact__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Contact__SvelteComponent_ = ReturnType<typeof Contact__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Contact__SvelteComponent_;
