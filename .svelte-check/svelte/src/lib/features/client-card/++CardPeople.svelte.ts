///<reference types="svelte" />
import { m } from '#messages';
import type { Person } from '#domain/model';

type Props = { people: readonly Person[]; speciality: string };
function $$render() {
  const { people, speciality }: Props = $props();
  async () => {
    if (people.length > 0 || speciality !== '') {
      {
        svelteHTML.createElement('section', { class: `flex flex-col gap-1` });
        {
          svelteHTML.createElement('h3', { class: `text-xs font-semibold text-soft` });
          m.card_people();
        }
        if (speciality !== '') {
          {
            svelteHTML.createElement('p', { class: `text-sm` });
            {
              svelteHTML.createElement('span', { class: `text-soft` });
              m.card_speciality();
            }
            speciality;
          }
        }
        {
          svelteHTML.createElement('ul', { class: `flex flex-col` });
          for (let person of __sveltets_2_ensureArray(people)) {
            person.id;
            {
              svelteHTML.createElement('li', { class: `py-1.5 text-sm [overflow-wrap:anywhere]` });
              {
                svelteHTML.createElement('span', { class: `font-semibold` });
                person.name;
              }
              if (person.position !== '') {
                {
                  svelteHTML.createElement('span', { class: `text-soft` });
                  person.position;
                }
              }
              if (person.decides !== '') {
                {
                  svelteHTML.createElement('span', { class: `block text-xs text-soft` });
                  m.person_decides_what({ what: person.decides });
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
const CardPeople__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CardPeople__SvelteComponent_ = ReturnType<typeof CardPeople__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CardPeople__SvelteComponent_;
