///<reference types="svelte" />
import { m } from '#messages';
import type { Employee } from '#domain/model';
import Select from '$lib/ui/Select.svelte';
import TextField from '$lib/ui/TextField.svelte';
import type { ContactForm } from './contact-form.ts';
import { localMinute } from './local-minute.ts';

type Props = { form: ContactForm; meId: string; employees: readonly Employee[] };
function $$render() {
  let { form = $bindable(), meId, employees }: Props = $props(); /*Ωignore_startΩ*/
  form; /*Ωignore_endΩ*/

  const options = $derived([
    { value: '', label: m.contact_me_took() },
    ...employees.filter(({ id, active }) => active && id !== meId).map(({ id, name }) => ({ value: id, label: name })),
  ]);
  async () => {
    {
      svelteHTML.createElement('section', { class: `flex flex-col gap-3` });
      {
        svelteHTML.createElement('h2', { class: `font-display text-lg` });
        m.contact_taken();
      }
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-1 gap-3 sm:grid-cols-2` });
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS2 = new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: { label: m.contact_by(), options, value: form.takenBy },
          });
          /*Ωignore_startΩ*/ () => (form.takenBy = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_tceleS2.$$bindings = 'value';
        }
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: { label: m.contact_as(), autocomplete: `off`, maxlength: 200, value: form.takenAs },
          });
          /*Ωignore_startΩ*/ () => (form.takenAs = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ $$_dleiFtxeT2.$$bindings = 'value';
        }
        {
          const $$_dleiFtxeT2C = __sveltets_2_ensureComponent(TextField);
          const $$_dleiFtxeT2 = new $$_dleiFtxeT2C({
            target: __sveltets_2_any(),
            props: {
              label: m.contact_at(),
              type: `datetime-local`,
              value: __sveltets_2_get_set_binding(
                () => (form.at === '' && form.begunAt !== null ? localMinute(form.begunAt) : form.at),
                (at) => (form.at = at),
              ),
            },
          });
          $$_dleiFtxeT2.$$bindings = 'value';
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('form'), slots: {}, events: {} };
}
const TakenFields__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TakenFields__SvelteComponent_ = ReturnType<typeof TakenFields__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TakenFields__SvelteComponent_;
