///<reference types="svelte" />
import { m } from '#messages';
import { readQuarantine } from '$lib/sync/office.ts';

type $$ComponentProps = { employeeId: string };
function $$render() {
  /** What devices of somebody disabled brought: for an owner to read, and nothing where there is nothing. */
  const { employeeId }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();

  const reading = $derived(readQuarantine(employeeId));
  const textOf = (args: Record<string, unknown>): string =>
    typeof args['text'] === 'string' ? args['text'] : JSON.stringify(args);
  async () => {
    {
      const $$_value = await reading;
      {
        const answer = $$_value;
        if (answer.kind === 'ok' && answer.value.items.length > 0) {
          {
            svelteHTML.createElement('details', { class: `rounded border border-line p-3` });
            {
              svelteHTML.createElement('summary', { class: `cursor-pointer font-medium` });
              m.office_person_quarantine();
              answer.value.items.length;
            }
            {
              svelteHTML.createElement('p', { class: `text-sm text-soft` });
              m.office_person_quarantine_hint();
            }
            {
              svelteHTML.createElement('ul', { class: `mt-2 space-y-2 text-sm` });
              for (let item of __sveltets_2_ensureArray(answer.value.items)) {
                item.id;
                {
                  svelteHTML.createElement('li', { class: `[overflow-wrap:anywhere] whitespace-pre-wrap` });
                  textOf(item.args);
                }
              }
            }
          }
        }
      }
    }
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Quarantine__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Quarantine__SvelteComponent_ = ReturnType<typeof Quarantine__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Quarantine__SvelteComponent_;
