///<reference types="svelte" />
import { m } from '#messages';
import type { Identity } from '#domain/model';
import IconButton from '$lib/ui/IconButton.svelte';
import TextField from '$lib/ui/TextField.svelte';
import RotateCcw from '@lucide/svelte/icons/rotate-ccw';
import X from '@lucide/svelte/icons/x';
import type { EditError, EditFields } from './edit-fields.ts';

type Props = {
  fields: EditFields;
  identities: readonly Identity[];
  errors: ReadonlySet<EditError>;
  mayRemove: (identity: Identity) => boolean;
};
function $$render() {
  let { fields = $bindable(), identities, errors, mayRemove }: Props = $props(); /*Ωignore_startΩ*/
  fields; /*Ωignore_endΩ*/

  const isGone = ({ id }: Identity) => fields.removed.includes(id);
  function toggle({ id }: Identity) {
    fields.removed = fields.removed.includes(id) ? fields.removed.filter((one) => one !== id) : [...fields.removed, id];
  }
  async () => {
    {
      svelteHTML.createElement('section', { class: `flex flex-col gap-2` });
      {
        svelteHTML.createElement('h3', { class: `text-sm font-semibold` });
        m.client_edit_addresses();
      }
      {
        svelteHTML.createElement('ul', { class: `flex flex-col` });
        for (let identity of __sveltets_2_ensureArray(identities)) {
          identity.id;
          const { value } = identity;
          {
            svelteHTML.createElement('li', { class: `flex min-h-tap items-center gap-2 text-sm` });
            {
              svelteHTML.createElement('span', {
                class: ['min-w-0 flex-1 break-all', isGone(identity) && 'text-faint line-through'],
              });
              value;
            }
            if (mayRemove(identity)) {
              {
                const $$_nottuBnocI3C = __sveltets_2_ensureComponent(IconButton);
                new $$_nottuBnocI3C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    label: isGone(identity) ? m.client_edit_keep({ value }) : m.client_edit_remove({ value }),
                    onclick: () => toggle(identity),
                  },
                });
                if (isGone(identity)) {
                  {
                    const $$_wcCetatoR4C = __sveltets_2_ensureComponent(RotateCcw);
                    new $$_wcCetatoR4C({ target: __sveltets_2_any(), props: {} });
                  }
                } else {
                  {
                    const $$_X4C = __sveltets_2_ensureComponent(X);
                    new $$_X4C({ target: __sveltets_2_any(), props: {} });
                  }
                }
                IconButton;
              }
            } else {
              {
                svelteHTML.createElement('span', { class: `max-w-40 text-xs text-soft` });
                m.client_edit_proven();
              }
            }
          }
        }
      }
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-1 gap-3 sm:grid-cols-2` });
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.client_edit_new_phone(),
              type: `tel`,
              inputmode: `tel`,
              autocomplete: `off`,
              value: fields.phone,
              error: errors.has('phone') ? m.client_form_phone_invalid() : undefined,
            },
          });
          /*Ωignore_startΩ*/ () => (fields.phone = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.client_edit_new_email(),
              type: `email`,
              inputmode: `email`,
              autocapitalize: `none`,
              autocomplete: `off`,
              value: fields.email,
              error: errors.has('email') ? m.client_form_email_invalid() : undefined,
            },
          });
          /*Ωignore_startΩ*/ () => (fields.email = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('fields'), slots: {}, events: {} };
}
const IdentityFields__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type IdentityFields__SvelteComponent_ = ReturnType<typeof IdentityFields__SvelteComponent_>;
/*Ωignore_endΩ*/ export default IdentityFields__SvelteComponent_;
