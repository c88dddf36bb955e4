///<reference types="svelte" />
import { m } from '#messages';
import type { AlertSettings } from '#protocol/alerts';
import Button from '$lib/ui/Button.svelte';
import Spinner from '$lib/ui/Spinner.svelte';
import BellRing from '@lucide/svelte/icons/bell-ring';
import Check from '@lucide/svelte/icons/check';
import Circle from '@lucide/svelte/icons/circle';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import X from '@lucide/svelte/icons/x';
import { Chain, LINKS } from './chain.svelte.ts';
import { LINK_NAMES, MENDING, STATE_NAMES } from './mend.ts';
import { tryLinks } from './try-links.ts';

type Props = {
  settings: AlertSettings;
  /** A test subscribes where nothing was, so what is shown beside it may be out of date. */
  onTested: () => void;
};
function $$render() {
  const { settings, onTested }: Props = $props();

  let chain = $state.raw<Chain | null>(null);

  async function test() {
    chain = new Chain(tryLinks(settings));
    await chain.run();
    onTested();
  }
  async () => {
    {
      svelteHTML.createElement('div', {});
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            busy: chain?.running ?? false,
            onclick: () => void test(),
          },
        });
        {
          const $$_gniRlleB2C = __sveltets_2_ensureComponent(BellRing);
          new $$_gniRlleB2C({ target: __sveltets_2_any(), props: { class: `size-4` } });
        }
        m.alerts_test();
        Button;
      }
      {
        svelteHTML.createElement('p', { class: `mt-2 text-xs text-pretty text-soft` });
        m.alerts_test_hint();
      }
      if (chain !== null) {
        const tested = chain;
        {
          svelteHTML.createElement('ol', {
            class: `mt-3 divide-y divide-line border-y border-line`,
            'aria-live': `polite`,
          });
          for (let link of __sveltets_2_ensureArray(LINKS)) {
            link;
            const state = tested.links[link];
            {
              svelteHTML.createElement('li', { class: `flex gap-3 py-3` });
              {
                svelteHTML.createElement('span', {
                  'aria-hidden': `true`,
                  class: `flex size-5 shrink-0 items-center justify-center [&_svg]:size-5`,
                });
                if (state.kind === 'ok') {
                  {
                    const $$_kcehC4C = __sveltets_2_ensureComponent(Check);
                    new $$_kcehC4C({ target: __sveltets_2_any(), props: { class: `text-ok-ink` } });
                  }
                } else if (state.kind === 'broken') {
                  {
                    const $$_X4C = __sveltets_2_ensureComponent(X);
                    new $$_X4C({ target: __sveltets_2_any(), props: { class: `text-danger-ink` } });
                  }
                } else if (state.kind === 'trying') {
                  {
                    const $$_rennipS4C = __sveltets_2_ensureComponent(Spinner);
                    new $$_rennipS4C({ target: __sveltets_2_any(), props: { size: `sm` } });
                  }
                } else if (state.kind === 'asking') {
                  {
                    const $$_pleHelcriC4C = __sveltets_2_ensureComponent(CircleHelp);
                    new $$_pleHelcriC4C({ target: __sveltets_2_any(), props: { class: `text-warn-ink` } });
                  }
                } else {
                  {
                    const $$_elcriC4C = __sveltets_2_ensureComponent(Circle);
                    new $$_elcriC4C({ target: __sveltets_2_any(), props: { class: `text-soft` } });
                  }
                }
              }
              {
                svelteHTML.createElement('div', { class: `min-w-0 flex-1 text-sm` });
                {
                  svelteHTML.createElement('p', { class: `flex flex-wrap justify-between gap-x-3` });
                  {
                    svelteHTML.createElement('span', { class: `font-semibold` });
                    LINK_NAMES[link]();
                  }
                  {
                    svelteHTML.createElement('span', {
                      class: state.kind === 'broken' ? 'text-danger-ink' : 'text-soft',
                    });
                    STATE_NAMES[state.kind]();
                  }
                }
                if (state.kind === 'broken') {
                  {
                    svelteHTML.createElement('p', { class: `mt-1 text-pretty` });
                    MENDING[state.why]();
                  }
                  if (state.detail !== '') {
                    {
                      svelteHTML.createElement('p', { class: `mt-1 text-xs break-words text-soft` });
                      state.detail;
                    }
                  }
                } else if (state.kind === 'asking') {
                  {
                    svelteHTML.createElement('p', { class: `mt-1` });
                    m.alerts_heard();
                  }
                  {
                    svelteHTML.createElement('div', { class: `mt-2 flex flex-wrap gap-2` });
                    {
                      const $$_nottuB5C = __sveltets_2_ensureComponent(Button);
                      new $$_nottuB5C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          compact: true,
                          variant: `soft`,
                          onclick: () => tested.heard(true),
                        },
                      });
                      m.alerts_heard_yes();
                      Button;
                    }
                    {
                      const $$_nottuB5C = __sveltets_2_ensureComponent(Button);
                      new $$_nottuB5C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          compact: true,
                          onclick: () => tested.heard(false),
                        },
                      });
                      m.alerts_heard_no();
                      Button;
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
const ChainTest__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ChainTest__SvelteComponent_ = ReturnType<typeof ChainTest__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ChainTest__SvelteComponent_;
