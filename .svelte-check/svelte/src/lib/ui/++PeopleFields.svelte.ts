///<reference types="svelte" />
import { m } from '#messages';
import type { Person } from '#domain/model';
import Plus from '@lucide/svelte/icons/plus';
import X from '@lucide/svelte/icons/x';
import { tick } from 'svelte';
import Button from './Button.svelte';
import IconButton from './IconButton.svelte';
import TextField from './TextField.svelte';

type Fields = Pick<Person, 'id' | 'name' | 'position' | 'decides'>;
type Props = { people: Fields[]; newId: () => string };
function $$render() {
  let { people = $bindable(), newId }: Props = $props(); /*Ωignore_startΩ*/
  people; /*Ωignore_endΩ*/

  let list = $state<HTMLElement>();

  async function add() {
    people = [...people, { id: newId(), name: '', position: '', decides: '' }];
    await tick();
    list?.querySelector<HTMLElement>('li:last-child input')?.focus();
  }
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex flex-col gap-2` });
      if (people.length > 0) {
        {
          const $$_ul1 = svelteHTML.createElement('ul', { class: `flex flex-col gap-3` });
          list = $$_ul1;
          for (let person of __sveltets_2_ensureArray(people)) {
            person.id;
            {
              svelteHTML.createElement('li', { class: `flex items-start gap-1 rounded-lg border border-line p-3` });
              {
                svelteHTML.createElement('div', { class: `grid min-w-0 flex-1 grid-cols-1 gap-2 sm:grid-cols-3` });
                {
                  const $$_dleiFtxeT4C = __sveltets_2_ensureComponent(TextField);
                  const $$_dleiFtxeT4 = new $$_dleiFtxeT4C({
                    target: __sveltets_2_any(),
                    props: { label: m.person_name(), autocomplete: `off`, maxlength: 200, value: person.name },
                  });
                  /*Ωignore_startΩ*/ () => (person.name = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_dleiFtxeT4.$$bindings = 'value';
                }
                {
                  const $$_dleiFtxeT4C = __sveltets_2_ensureComponent(TextField);
                  const $$_dleiFtxeT4 = new $$_dleiFtxeT4C({
                    target: __sveltets_2_any(),
                    props: { label: m.person_position(), autocomplete: `off`, maxlength: 200, value: person.position },
                  });
                  /*Ωignore_startΩ*/ () => (person.position = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_dleiFtxeT4.$$bindings = 'value';
                }
                {
                  const $$_dleiFtxeT4C = __sveltets_2_ensureComponent(TextField);
                  const $$_dleiFtxeT4 = new $$_dleiFtxeT4C({
                    target: __sveltets_2_any(),
                    props: { label: m.person_decides(), autocomplete: `off`, maxlength: 200, value: person.decides },
                  });
                  /*Ωignore_startΩ*/ () => (person.decides = __sveltets_2_any(null));
                  /*Ωignore_endΩ*/ $$_dleiFtxeT4.$$bindings = 'value';
                }
              }
              {
                const $$_nottuBnocI3C = __sveltets_2_ensureComponent(IconButton);
                new $$_nottuBnocI3C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    label: m.person_remove({ name: person.name || person.position }),
                    onclick: () => (people = people.filter(({ id }) => id !== person.id)),
                  },
                });
                {
                  const $$_X4C = __sveltets_2_ensureComponent(X);
                  new $$_X4C({ target: __sveltets_2_any(), props: {} });
                }
                IconButton;
              }
            }
          }
        }
      }
      {
        const $$_nottuB1C = __sveltets_2_ensureComponent(Button);
        new $$_nottuB1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            compact: true,
            variant: `ghost`,
            class: `self-start`,
            onclick: () => void add(),
          },
        });
        {
          const $$_sulP2C = __sveltets_2_ensureComponent(Plus);
          new $$_sulP2C({ target: __sveltets_2_any(), props: { class: `size-4.5`, 'aria-hidden': `true` } });
        }
        m.person_add();
        Button;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('people'), slots: {}, events: {} };
}
const PeopleFields__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PeopleFields__SvelteComponent_ = ReturnType<typeof PeopleFields__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PeopleFields__SvelteComponent_;
