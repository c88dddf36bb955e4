///<reference types="svelte" />
import { m } from '#messages';
import { rawAddress, readOriginal } from '$lib/sync/letters.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import Dialog from '$lib/ui/Dialog.svelte';
import Spinner from '$lib/ui/Spinner.svelte';
import Download from '@lucide/svelte/icons/download';
import ImageOff from '@lucide/svelte/icons/image-off';
import LetterFrame from './LetterFrame.svelte';
import { sanitise } from './sanitise.ts';

type Props = { letterId: string; title: string; onClose: () => void };
function $$render() {
  const { letterId, title, onClose }: Props = $props();

  let showRemote = $state(false);
  let asked = $derived(readOriginal(letterId));
  async () => {
    {
      const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
      const $$_golaiD0 = new $$_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open: true,
          wide: true,
          title: title || m.original_title(),
          description: m.original_lead(),
          closeLabel: m.shell_close(),
          onOpenChange: (open) => {
            if (!open) onClose();
          },
          footer: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    variant: `ghost`,
                    href: rawAddress(letterId),
                    download: true,
                  },
                });
                {
                  const $$_daolnwoD1C = __sveltets_2_ensureComponent(Download);
                  new $$_daolnwoD1C({
                    target: __sveltets_2_any(),
                    props: { class: `size-4.5`, 'aria-hidden': `true` },
                  });
                }
                m.original_download();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { footer } = $$_golaiD0.$$prop_def; /*Ωignore_endΩ*/
      {
        {
          svelteHTML.createElement('div', { class: `flex h-40 items-center justify-center` });
          {
            const $$_rennipS2C = __sveltets_2_ensureComponent(Spinner);
            new $$_rennipS2C({ target: __sveltets_2_any(), props: { label: m.original_loading() } });
          }
        }
        const $$_value = await asked;
        {
          const answer = $$_value;
          if (answer.kind === 'ok' && answer.value.html !== '') {
            const { html, remotePictures } = sanitise(answer.value.html, {
              pictures: answer.value.pictures,
              showRemote,
            });
            {
              svelteHTML.createElement('div', { class: `flex flex-col gap-3` });
              if (remotePictures > 0 && !showRemote) {
                {
                  const $$_rennaB2C = __sveltets_2_ensureComponent(Banner);
                  const $$_rennaB2 = new $$_rennaB2C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      icon: () => {
                        async () /*Ωignore_positionΩ*/ => {
                          {
                            const $$_ffOegamI0C = __sveltets_2_ensureComponent(ImageOff);
                            new $$_ffOegamI0C({ target: __sveltets_2_any(), props: {} });
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
                                onclick: () => (showRemote = true),
                              },
                            });
                            m.original_show_pictures();
                            Button;
                          }
                        };
                        return __sveltets_2_any(0);
                      },
                    },
                  });
                  /*Ωignore_startΩ*/ const { icon, action } = $$_rennaB2.$$prop_def; /*Ωignore_endΩ*/

                  m.original_pictures_held({ count: remotePictures });

                  Banner;
                }
              }
              showRemote;
              {
                {
                  const $$_emarFretteL2C = __sveltets_2_ensureComponent(LetterFrame);
                  new $$_emarFretteL2C({ target: __sveltets_2_any(), props: { html, showRemote } });
                }
              }
            }
          } else if (answer.kind === 'ok') {
            {
              svelteHTML.createElement('p', { class: `mb-3 text-sm text-soft` });
              m.original_no_html();
            }
            {
              svelteHTML.createElement('pre', {
                dir: `auto`,
                class: `font-sans [overflow-wrap:anywhere] whitespace-pre-wrap`,
              });
              answer.value.text;
            }
          } else if (answer.kind === 'unreachable') {
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
                            onclick: () => (asked = readOriginal(letterId)),
                          },
                        });
                        m.original_retry();
                        Button;
                      }
                    };
                    return __sveltets_2_any(0);
                  },
                },
              });
              /*Ωignore_startΩ*/ const { action } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/
              m.original_offline();

              Banner;
            }
          } else {
            {
              const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
              new $$_rennaB1C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: `danger`,
                  urgent: true,
                },
              });
              answer.kind === 'refused' && answer.status === 404 ? m.original_gone() : m.original_failed();
              Banner;
            }
          }
        }
      }

      Dialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const OriginalLetter__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OriginalLetter__SvelteComponent_ = ReturnType<typeof OriginalLetter__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OriginalLetter__SvelteComponent_;
