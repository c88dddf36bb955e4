///<reference types="svelte" />
import { m } from '#messages';
import { readLedger } from '$lib/sync/letters.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import CloudOff from '@lucide/svelte/icons/cloud-off';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Scale from '@lucide/svelte/icons/scale';
import { balanceOf } from './balance.ts';
import ChannelAccount from './ChannelAccount.svelte';
import Verdict from './Verdict.svelte';
function $$render() {
  let asked = $state(readLedger());
  const again = () => (asked = readLedger());
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      const $$_neercS0 = new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.ledger_title(),
          lead: m.ledger_lead(),
          width: `wide`,
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
                    onclick: again,
                  },
                });
                {
                  const $$_wChserfeR1C = __sveltets_2_ensureComponent(RefreshCw);
                  new $$_wChserfeR1C({
                    target: __sveltets_2_any(),
                    props: { class: `size-4.5`, 'aria-hidden': `true` },
                  });
                }
                m.ledger_refresh();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_neercS0.$$prop_def; /*Ωignore_endΩ*/

      {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.ledger_loading(), rows: 3 } });
        }
        const $$_value = await asked;
        {
          const answer = $$_value;
          if (answer.kind === 'ok') {
            const { channels, ...all } = answer.value;
            {
              svelteHTML.createElement('div', { class: `flex flex-col gap-5` });
              {
                const $$_tcidreV2C = __sveltets_2_ensureComponent(Verdict);
                new $$_tcidreV2C({
                  target: __sveltets_2_any(),
                  props: {
                    balance: balanceOf(all),
                    wrong: channels.filter((one) => balanceOf(one).kind === 'off').length,
                  },
                });
              }
              if (channels.length === 0) {
                {
                  const $$_etatSytpmE2C = __sveltets_2_ensureComponent(EmptyState);
                  const $$_etatSytpmE2 = new $$_etatSytpmE2C({
                    target: __sveltets_2_any(),
                    props: {
                      title: m.ledger_empty_title(),
                      text: m.ledger_empty_text(),
                      icon: () => {
                        async () /*Ωignore_positionΩ*/ => {
                          {
                            const $$_elacS0C = __sveltets_2_ensureComponent(Scale);
                            new $$_elacS0C({ target: __sveltets_2_any(), props: {} });
                          }
                        };
                        return __sveltets_2_any(0);
                      },
                    },
                  });
                  /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE2.$$prop_def; /*Ωignore_endΩ*/

                  EmptyState;
                }
              }
              {
                svelteHTML.createElement('ul', { class: `grid gap-4 lg:grid-cols-2` });
                for (let account of __sveltets_2_ensureArray(channels)) {
                  account.channel;
                  {
                    const $$_tnuoccAlennahC3C = __sveltets_2_ensureComponent(ChannelAccount);
                    new $$_tnuoccAlennahC3C({ target: __sveltets_2_any(), props: { account } });
                  }
                }
              }
            }
          } else {
            {
              const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
              const $$_rennaB1 = new $$_rennaB1C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: answer.kind === 'unreachable' ? 'warn' : 'danger',
                  urgent: true,
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
                            onclick: again,
                          },
                        });
                        m.letters_retry();
                        Button;
                      }
                    };
                    return __sveltets_2_any(0);
                  },
                },
              });
              /*Ωignore_startΩ*/ const { icon, action } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/

              answer.kind === 'unreachable' ? m.ledger_offline() : m.ledger_failed();

              Banner;
            }
          }
        }
      }
      Screen;
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
const Ledger__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Ledger__SvelteComponent_ = ReturnType<typeof Ledger__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Ledger__SvelteComponent_;
