///<reference types="svelte" />
import { m } from '#messages';
import { MAX_MESSAGE } from '#protocol/public-intake';
import type { Catalogue, PublicOrganisation } from '#protocol/public';
import script from './client/order.ts?worker&url';
import Field from './Field.svelte';
import HumanForm from './HumanForm.svelte';
import { pageFaults, pageLines } from './order-lines.ts';
import OrderLine from './OrderLine.svelte';
import Person from './Person.svelte';
import { fieldReason, ORDER_REASONS, scriptTexts } from './reasons.ts';
import { wordIn, type FieldErrors, type Words } from './words.ts';

type Props = {
  organisation: PublicOrganisation | null;
  catalogue: Catalogue;
  nonce: string;
  words: Words;
  errors: FieldErrors;
  code: string | null;
  posted: boolean;
};
function $$render() {
  const { organisation, catalogue, nonce, words, errors, code, posted }: Props = $props();

  const lines = $derived(pageLines(catalogue, words, errors));
  const faults = $derived(pageFaults(lines, errors));
  const valueOf = (field: string) => wordIn(words, field);
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? '' : fieldReason(fault.code);
  };
  const texts = scriptTexts(m.order_send(), ORDER_REASONS);
  async () => {
    {
      const $$_mroFnamuH0C = __sveltets_2_ensureComponent(HumanForm);
      new $$_mroFnamuH0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          id: `order`,
          arrived: `/api/public/order-thanks`,
          script,
          texts,
          organisation,
          nonce,
          code,
          faults,
          posted,
          send: m.order_send(),
        },
      });
      {
        svelteHTML.createElement('fieldset', {
          id: `line`,
          tabindex: -1,
          'aria-describedby': `line-error`,
          class: `min-w-0 scroll-mt-6 outline-none`,
        });
        {
          svelteHTML.createElement('legend', { class: `mb-3 font-display text-2xl` });
          m.order_what();
        }
        {
          svelteHTML.createElement('p', {
            id: `line-error`,
            class: `pb-2 text-sm font-medium text-danger-ink empty:hidden`,
            'aria-live': `polite`,
          });
          errorOf('line');
        }
        {
          svelteHTML.createElement('ul', { class: `grid gap-3` });
          for (let line of __sveltets_2_ensureArray(lines)) {
            let at = 1;
            line.service.id;
            {
              const $$_eniLredrO3C = __sveltets_2_ensureComponent(OrderLine);
              new $$_eniLredrO3C({ target: __sveltets_2_any(), props: { line, at } });
            }
          }
        }

        {
          svelteHTML.createElement('p', {
            ...__sveltets_2_empty({ 'data-total': true }),
            hidden: true,
            class: `sticky bottom-3 z-10 mt-4 flex items-baseline justify-between gap-4 rounded-lg bg-ink px-5 py-3 text-lg text-paper shadow-pop`,
          });
          {
            svelteHTML.createElement('span', {});
            m.order_total();
          }
          {
            svelteHTML.createElement('output', {
              ...__sveltets_2_empty({ 'data-sum': true }),
              class: `font-semibold tabular-nums`,
              'aria-live': `polite`,
            });
          }
        }
      }

      {
        svelteHTML.createElement('h2', { class: `mt-10 mb-4 font-display text-2xl` });
        m.order_who();
      }
      {
        svelteHTML.createElement('div', { class: `grid gap-4` });
        {
          const $$_nosreP2C = __sveltets_2_ensureComponent(Person);
          new $$_nosreP2C({ target: __sveltets_2_any(), props: { valueOf, errorOf } });
        }
        {
          const $$_dleiF2C = __sveltets_2_ensureComponent(Field);
          new $$_dleiF2C({
            target: __sveltets_2_any(),
            props: {
              name: `wish`,
              label: m.order_wish(),
              hint: m.order_wish_hint(),
              type: `date`,
              value: valueOf('wish'),
              error: errorOf('wish'),
              min: catalogue.today,
              max: catalogue.lastDay,
              optional: true,
            },
          });
        }
        {
          const $$_dleiF2C = __sveltets_2_ensureComponent(Field);
          new $$_dleiF2C({
            target: __sveltets_2_any(),
            props: {
              name: `message`,
              label: m.order_comment(),
              type: `lines`,
              value: valueOf('message'),
              error: errorOf('message'),
              maxlength: MAX_MESSAGE,
              optional: true,
            },
          });
        }
      }
      HumanForm;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const OrderForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OrderForm__SvelteComponent_ = ReturnType<typeof OrderForm__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OrderForm__SvelteComponent_;
