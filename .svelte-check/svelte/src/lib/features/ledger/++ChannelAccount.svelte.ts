///<reference types="svelte" />
import { m } from '#messages';
import type { Ledger } from '$lib/sync/letters.ts';
import Badge from '$lib/ui/Badge.svelte';
import { channelName } from '$lib/ui/words.ts';
import { reasonWords } from '$lib/ui/ledger-words.ts';
import { balanceOf, reasonLines } from './balance.ts';

type Props = { account: Ledger['channels'][number] };
function $$render() {
  const { account }: Props = $props();

  const FATES: Readonly<Record<string, () => string>> = {
    filed: m.fate_filed,
    held: m.fate_held,
    ignored: m.fate_ignored,
  };
  const balance = $derived(balanceOf(account));
  const figures = $derived([
    { label: m.ledger_received(), value: account.received, sign: '' },
    { label: m.ledger_filed(), value: account.filed, sign: '=' },
    { label: m.ledger_held(), value: account.held, sign: '+' },
    { label: m.ledger_ignored(), value: account.ignored, sign: '+' },
  ]);
  async () => {
    {
      svelteHTML.createElement('li', {
        class: [
          'flex flex-col gap-4 rounded-lg border bg-card p-5 shadow-card',
          balance.kind === 'even' ? 'border-line' : 'border-danger',
        ],
      });
      {
        svelteHTML.createElement('header', { class: `flex items-center gap-3` });
        {
          svelteHTML.createElement('h2', { class: `min-w-0 flex-1 font-display text-lg` });
          channelName(account.channel);
        }
        if (balance.kind === 'even') {
          {
            const $$_egdaB2C = __sveltets_2_ensureComponent(Badge);
            new $$_egdaB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                tone: `ok`,
              },
            });
            m.ledger_channel_even();
            Badge;
          }
        } else {
          {
            const $$_egdaB2C = __sveltets_2_ensureComponent(Badge);
            new $$_egdaB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                tone: `danger`,
              },
            });
            balance.missing > 0
              ? m.ledger_channel_missing({ count: balance.missing })
              : m.ledger_channel_surplus({ count: -balance.missing });
            Badge;
          }
        }
      }
      {
        svelteHTML.createElement('dl', { class: `flex items-end justify-between gap-1 tabular-nums` });
        for (let { label, value, sign } of __sveltets_2_ensureArray(figures)) {
          label;
          {
            svelteHTML.createElement('div', { class: `flex min-w-0 flex-col-reverse text-right` });
            {
              svelteHTML.createElement('dt', { class: `truncate text-xs text-soft` });
              label;
            }
            {
              svelteHTML.createElement('dd', { class: `font-display text-2xl` });
              if (sign !== '') {
                {
                  svelteHTML.createElement('span', { class: `pr-2 text-xl text-faint`, 'aria-hidden': `true` });
                  sign;
                }
              }
              value;
            }
          }
        }
      }
      if (account.waiting > 0) {
        {
          svelteHTML.createElement('p', { class: `text-sm text-soft` });
          m.ledger_waiting({ count: account.waiting });
        }
      }
      if (reasonLines(account).length > 0) {
        {
          svelteHTML.createElement('ul', { class: `border-t border-line pt-3 text-sm text-soft` });
          for (let { fate, reason, count } of __sveltets_2_ensureArray(reasonLines(account))) {
            `${fate} ${reason}`;
            {
              svelteHTML.createElement('li', { class: `flex gap-3 py-0.5` });
              {
                svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
                FATES[fate]?.() ?? fate;
                reasonWords(reason);
              }
              {
                svelteHTML.createElement('span', { class: `tabular-nums` });
                count;
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ChannelAccount__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ChannelAccount__SvelteComponent_ = ReturnType<typeof ChannelAccount__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ChannelAccount__SvelteComponent_;
