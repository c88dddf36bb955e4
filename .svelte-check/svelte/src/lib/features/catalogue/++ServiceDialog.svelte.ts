///<reference types="svelte" />
import { m } from '#messages';
import type { Service } from '#domain/model';
import { readPrice, writePrice } from '#domain/money';
import { getLocale } from '$lib/paraglide/runtime.js';
import { mutate, newId } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import FormDialog from '$lib/ui/FormDialog.svelte';
import Select from '$lib/ui/Select.svelte';
import Switch from '$lib/ui/Switch.svelte';
import TextArea from '$lib/ui/TextArea.svelte';
import TextField from '$lib/ui/TextField.svelte';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { untrack } from 'svelte';
import { currencyChoices } from './currencies.ts';
import PictureField from './PictureField.svelte';

type Props = {
  /** Null makes a new one. */
  service: Service | null;
  /** The place of a new one. */
  position: number;
  /** Currencies of the catalogue, the most likely first. */
  currencies: readonly string[];
  onClose: () => void;
};
function $$render() {
  const { service, position, currencies, onClose }: Props = $props();

  const locale = getLocale();
  // What is being written stays while others change the same row; saving sends what differs from the row then.
  const before = untrack(() => service);
  const usual = untrack(() => currencies[0] ?? 'EUR');
  const form = $state({
    name: before?.name ?? '',
    description: before?.description ?? '',
    currency: before?.currency ?? usual,
    pictureId: before?.pictureId ?? null,
    active: before?.active ?? true,
  });
  let price = $state(
    before === null ? '' : writePrice({ minor: before.priceMinor, currency: before.currency }, locale),
  );
  let tried = $state(false);
  let busy = $state(false);

  const priceMinor = $derived(readPrice(price, form.currency, locale));
  const choices = untrack(() => currencyChoices([usual, ...currencies], locale));
  const example = $derived(writePrice({ minor: 1250, currency: form.currency }, locale));
  const dirty = $derived(
    before === null
      ? form.name !== '' || form.description !== '' || price !== ''
      : priceMinor !== before.priceMinor ||
          (Object.keys(form) as (keyof typeof form)[]).some((key) => form[key] !== before[key]),
  );
  $effect(() => (dirty ? unsaved.hold() : undefined));

  async function save() {
    tried = true;
    if (form.name.trim() === '' || priceMinor === null) return;
    busy = true;
    const set = { ...$state.snapshot(form), name: form.name.trim(), description: form.description.trim(), priceMinor };
    const saved = await attempt(
      () =>
        before === null
          ? mutate('service.create', { serviceId: newId('svc'), position, ...set })
          : mutate('service.patch', { serviceId: before.id, set }),
      { refused: m.catalogue_refused, failed: m.catalogue_store_failed },
    );
    busy = false;
    if (saved) onClose();
  }
  async () => {
    {
      const $$_golaiDmroF0C = __sveltets_2_ensureComponent(FormDialog);
      new $$_golaiDmroF0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: before === null ? m.catalogue_new() : before.name,
          submit: m.catalogue_save(),
          busy,
          onSubmit: save,
          onClose,
        },
      });
      {
        const $$_dleiFtxeT1C = __sveltets_2_ensureComponent(TextField);
        const $$_dleiFtxeT1 = new $$_dleiFtxeT1C({
          target: __sveltets_2_any(),
          props: {
            label: m.catalogue_name(),
            maxlength: 200,
            error: tried && form.name.trim() === '' ? m.catalogue_name_missing() : undefined,
            value: form.name,
          },
        });
        /*Ωignore_startΩ*/ () => (form.name = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFtxeT1.$$bindings = 'value';
      }
      {
        const $$_aerAtxeT1C = __sveltets_2_ensureComponent(TextArea);
        const $$_aerAtxeT1 = new $$_aerAtxeT1C({
          target: __sveltets_2_any(),
          props: { label: m.catalogue_description(), rows: 3, maxlength: 2000, value: form.description },
        });
        /*Ωignore_startΩ*/ () => (form.description = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_aerAtxeT1.$$bindings = 'value';
      }
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-2 items-start gap-4` });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.catalogue_price(),
              inputmode: `decimal`,
              autocomplete: `off`,
              placeholder: example,
              error: (tried || price !== '') && priceMinor === null ? m.catalogue_price_wrong({ example }) : undefined,
              value: price,
            },
          });
          /*Ωignore_startΩ*/ () => (price = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: { label: m.catalogue_currency(), options: choices, value: form.currency },
          });
          /*Ωignore_startΩ*/ () => (form.currency = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
      }
      {
        const $$_dleiFerutciP1C = __sveltets_2_ensureComponent(PictureField);
        const $$_dleiFerutciP1 = new $$_dleiFerutciP1C({
          target: __sveltets_2_any(),
          props: { pictureId: form.pictureId },
        });
        /*Ωignore_startΩ*/ () => (form.pictureId = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_dleiFerutciP1.$$bindings = 'pictureId';
      }
      {
        const $$_hctiwS1C = __sveltets_2_ensureComponent(Switch);
        const $$_hctiwS1 = new $$_hctiwS1C({
          target: __sveltets_2_any(),
          props: { label: m.catalogue_active(), hint: m.catalogue_active_hint(), checked: form.active },
        });
        /*Ωignore_startΩ*/ () => (form.active = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ $$_hctiwS1.$$bindings = 'checked';
      }
      FormDialog;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ServiceDialog__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ServiceDialog__SvelteComponent_ = ReturnType<typeof ServiceDialog__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ServiceDialog__SvelteComponent_;
