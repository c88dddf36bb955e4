///<reference types="svelte" />
import { m } from '#messages';
import { readTokens, type Token } from '$lib/sync/office.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import { shortTime } from '$lib/ui/time.ts';
import CloudOff from '@lucide/svelte/icons/cloud-off';
import KeyRound from '@lucide/svelte/icons/key-round';
import Plus from '@lucide/svelte/icons/plus';
import { onMount } from 'svelte';
import ListCard from './ListCard.svelte';
import SectionPage from './SectionPage.svelte';
function $$render() {
  let tokens = $state.raw<Token[] | 'unreachable' | null>(null);
  let open = $state.raw<{ kind: 'make' } | { kind: 'revoke'; token: Token } | null>(null);

  async function look() {
    const answer = await readTokens();
    if (answer.kind === 'ok') tokens = answer.value.items;
    else tokens ??= 'unreachable';
  }
  onMount(() => void look());

  function close() {
    open = null;
    void look();
  }
  async () => {
    {
      const $$_egaPnoitceS0C = __sveltets_2_ensureComponent(SectionPage);
      const $$_egaPnoitceS0 = new $$_egaPnoitceS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.office_tokens(),
          actions: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    compact: true,
                    variant: `soft`,
                    onclick: () => (open = { kind: 'make' }),
                  },
                });
                {
                  const $$_sulP1C = __sveltets_2_ensureComponent(Plus);
                  new $$_sulP1C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
                }
                m.office_token_new();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_egaPnoitceS0.$$prop_def; /*Ωignore_endΩ*/

      if (tokens === null) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.office_loading(), rows: 2 } });
        }
      } else if (tokens === 'unreachable') {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `warn`,
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_ffOduolC0C = __sveltets_2_ensureComponent(CloudOff);
                    new $$_ffOduolC0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
              action: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                    new $$_nottuB0C({
                      target: __sveltets_2_any(),
                      props: {
                        children: () => {
                          return __sveltets_2_any(0);
                        },
                        compact: true,
                        onclick: () => void look(),
                      },
                    });
                    m.password_retry();
                    Button;
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon, action } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

          m.office_unreachable();

          Banner;
        }
      } else if (tokens.length === 0) {
        {
          const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
          const $$_etatSytpmE1 = new $$_etatSytpmE1C({
            target: __sveltets_2_any(),
            props: {
              title: m.office_tokens_empty(),
              text: m.office_tokens_note(),
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_dnuoRyeK0C = __sveltets_2_ensureComponent(KeyRound);
                    new $$_dnuoRyeK0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE1.$$prop_def; /*Ωignore_endΩ*/

          EmptyState;
        }
      } else {
        {
          const $$_draCtsiL1C = __sveltets_2_ensureComponent(ListCard);
          new $$_draCtsiL1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
            },
          });
          for (let token of __sveltets_2_ensureArray(tokens)) {
            token.id;
            {
              svelteHTML.createElement('li', {
                class: `flex min-h-16 items-center gap-3 border-b border-line px-4 py-2 last:border-0`,
              });
              {
                svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
                {
                  svelteHTML.createElement('span', { class: `line-clamp-2 font-semibold wrap-anywhere` });
                  token.name;
                }
                {
                  svelteHTML.createElement('span', { class: `block truncate text-xs text-soft` });
                  m.office_token_made({ time: shortTime(token.createdAt, clock.now) });
                }
              }
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
                    'aria-label': m.office_token_revoke_of({ name: token.name }),
                    onclick: () => (open = { kind: 'revoke', token }),
                  },
                });
                m.office_token_revoke();
                Button;
              }
            }
          }
          ListCard;
        }
        {
          svelteHTML.createElement('p', { class: `mt-3 px-1 text-sm text-pretty text-soft` });
          m.office_tokens_note();
        }
      }
      SectionPage;
    }

    if (open?.kind === 'make') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./TokenDialog.svelte'),
            onClose: close,
            children: (TokenDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDnekoT0C = __sveltets_2_ensureComponent(TokenDialog);
                  new $$_golaiDnekoT0C({ target: __sveltets_2_any(), props: { onClose: close } });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    } else if (open?.kind === 'revoke') {
      const { token } = open;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./RevokeDialog.svelte'),
            onClose: close,
            children: (RevokeDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDekoveR0C = __sveltets_2_ensureComponent(RevokeDialog);
                  new $$_golaiDekoveR0C({ target: __sveltets_2_any(), props: { token, onClose: close } });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Tokens__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Tokens__SvelteComponent_ = ReturnType<typeof Tokens__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Tokens__SvelteComponent_;
