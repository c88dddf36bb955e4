///<reference types="svelte" />
import { m } from '#messages';
import { MAX_COMPANY, MAX_MESSAGE } from '#protocol/public-intake';
import type { PublicOrganisation } from '#protocol/public';
import script from './client/register.ts?worker&url';
import Field from './Field.svelte';
import HumanForm from './HumanForm.svelte';
import Person from './Person.svelte';
import { fieldReason, scriptTexts } from './reasons.ts';
import { faultsIn, wordIn, type FieldErrors, type Words } from './words.ts';

type Props = {
  organisation: PublicOrganisation | null;
  nonce: string;
  words: Words;
  errors: FieldErrors;
  code: string | null;
  posted: boolean;
};
function $$render() {
  const { organisation, nonce, words, errors, code, posted }: Props = $props();

  const valueOf = (field: string) => wordIn(words, field);
  const errorOf = (field: string) => (errors[field] === undefined ? '' : fieldReason(errors[field]));
  const texts = scriptTexts(m.register_send(), {});
  async () => {
    {
      const $$_mroFnamuH0C = __sveltets_2_ensureComponent(HumanForm);
      new $$_mroFnamuH0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          id: `register`,
          arrived: `/api/public/thanks`,
          script,
          texts,
          organisation,
          nonce,
          code,
          faults: faultsIn(errors),
          posted,
          send: m.register_send(),
        },
      });
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
              name: `message`,
              label: m.register_message(),
              type: `lines`,
              value: valueOf('message'),
              error: errorOf('message'),
              maxlength: MAX_MESSAGE,
              required: true,
            },
          });
        }
        {
          const $$_dleiF2C = __sveltets_2_ensureComponent(Field);
          new $$_dleiF2C({
            target: __sveltets_2_any(),
            props: {
              name: `company`,
              label: m.register_company(),
              value: valueOf('company'),
              error: errorOf('company'),
              autocomplete: `organization`,
              enterkeyhint: `send`,
              maxlength: MAX_COMPANY,
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
const RegisterForm__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type RegisterForm__SvelteComponent_ = ReturnType<typeof RegisterForm__SvelteComponent_>;
/*Ωignore_endΩ*/ export default RegisterForm__SvelteComponent_;
