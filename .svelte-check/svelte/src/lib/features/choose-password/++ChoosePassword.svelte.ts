///<reference types="svelte" />
import { m } from '#messages';
import type { LinkPurpose } from '#domain/link';
import type { LinkOwner } from '#protocol/password';
import { goto } from '$app/navigation';
import { choosePassword, readLink } from '$lib/sync/passwords.ts';
import { session } from '$lib/sync/session.svelte.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import { onMount } from 'svelte';
import LinkEnded from './LinkEnded.svelte';
import NewPassword from './NewPassword.svelte';

type Props = {
  purpose: LinkPurpose;
  /** What stands behind `#` of the address. */
  secret: string;
};

type Looked = { kind: 'looking' } | { kind: 'open'; owner: LinkOwner } | { kind: 'ended' } | { kind: 'unreachable' };
function $$render() {
  const { purpose, secret }: Props = $props();

  let looked = $state.raw<Looked>({ kind: 'looking' });
  let failure = $state<string>();
  let busy = $state(false);
  /** Set when it is saved but somebody else is at this device. */
  let savedFor = $state<string>();

  async function look() {
    looked = { kind: 'looking' };
    const answer = await readLink(secret);
    if (answer.kind === 'ok') looked = { kind: 'open', owner: answer.value };
    else looked = { kind: answer.kind === 'refused' ? 'ended' : 'unreachable' };
  }
  onMount(() => void look());

  async function choose(password: string) {
    if (busy) return;
    busy = true;
    failure = undefined;
    try {
      const answer = await choosePassword(secret, password);
      if (answer.kind === 'ok') return await enter(answer.value.email, password);
      if (answer.kind !== 'refused') failure = m.password_offline();
      else if (answer.code === 'link.ended') looked = { kind: 'ended' };
      else if (answer.code === 'password.too-simple') failure = m.password_too_simple();
      else failure = m.password_failed({ code: answer.code });
    } finally {
      busy = false;
    }
  }

  /** The one who chose it sits down at once; the layout leads on when they are in. */
  async function enter(email: string, password: string) {
    if (session.state === 'signed-in') {
      savedFor = email;
      return;
    }
    const entered = await session.signIn({ email, password });
    await goto(entered.kind === 'ok' ? '/app/' : '/app/sign-in', { replaceState: true });
  }
  async () => {
    if (savedFor !== undefined) {
      {
        svelteHTML.createElement('h1', { class: `mt-6 font-display text-3xl` });
        m.password_saved_title();
      }
      {
        svelteHTML.createElement('p', { class: `mt-2 mb-8 text-soft` });
        m.password_saved_text({ email: savedFor });
      }
      {
        const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            variant: `primary`,
            href: `/app/me`,
          },
        });
        m.shell_me();
        Button;
      }
    } else if (looked.kind === 'ended') {
      {
        const $$_dednEkniL0C = __sveltets_2_ensureComponent(LinkEnded);
        new $$_dednEkniL0C({ target: __sveltets_2_any(), props: { purpose } });
      }
    } else if (looked.kind === 'open') {
      const { name, email, organisation } = looked.owner;
      {
        svelteHTML.createElement('h1', { class: `mt-6 font-display text-3xl break-words` });
        purpose === 'invite' ? `${m.password_accept_title()}, ${name}` : m.password_reset_title();
      }
      {
        svelteHTML.createElement('p', { class: `mt-2 mb-8 text-pretty text-soft` });
        purpose === 'invite' ? m.password_accept_lead({ organisation }) : m.password_reset_lead();
      }
      {
        const $$_drowssaPweN0C = __sveltets_2_ensureComponent(NewPassword);
        new $$_drowssaPweN0C({
          target: __sveltets_2_any(),
          props: { email, about: [email, name, organisation], busy, failure, onChoose: choose },
        });
      }
    } else if (looked.kind === 'unreachable') {
      {
        svelteHTML.createElement('div', { class: `mt-8 flex flex-col gap-5` });
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `warn`,
              urgent: true,
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_trelAelgnairT0C = __sveltets_2_ensureComponent(TriangleAlert);
                    new $$_trelAelgnairT0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

          m.password_offline();
          Banner;
        }
        {
          const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
          new $$_nottuB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              variant: `primary`,
              onclick: () => void look(),
            },
          });
          m.password_retry();
          Button;
        }
      }
    } else {
      {
        svelteHTML.createElement('div', { class: `mt-8` });
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.password_looking(), rows: 2 } });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ChoosePassword__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ChoosePassword__SvelteComponent_ = ReturnType<typeof ChoosePassword__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ChoosePassword__SvelteComponent_;
