///<reference types="svelte" />
import { m } from '#messages';
import type { PublicOrganisation } from '#protocol/public';

type Props = { demo: NonNullable<PublicOrganisation['demo']> };
function $$render() {
  const { demo }: Props = $props();

  const words = {
    owner: { title: m.site_demo_owner, sees: m.site_demo_owner_sees },
    manager: { title: m.site_demo_manager, sees: m.site_demo_manager_sees },
    chief: { title: m.site_demo_chief, sees: m.site_demo_chief_sees },
    employee: { title: m.site_demo_employee, sees: m.site_demo_employee_sees },
  };
  const roles = Object.keys(words);
  const people = $derived(demo.people.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)));
  async () => {
    {
      svelteHTML.createElement('section', { 'aria-labelledby': `demo`, class: `mt-12 rounded-lg bg-sunken px-6 py-6` });
      {
        svelteHTML.createElement('h2', { id: `demo`, class: `font-display text-2xl` });
        m.site_demo_title();
      }
      {
        svelteHTML.createElement('p', { class: `mt-2 text-soft` });
        m.site_demo_lead();
        {
          svelteHTML.createElement('code', { class: `font-semibold whitespace-nowrap text-ink select-all` });
          demo.password;
        }
      }
      {
        svelteHTML.createElement('dl', { class: `mt-5 grid gap-4` });
        for (let person of __sveltets_2_ensureArray(people)) {
          person.email;
          {
            svelteHTML.createElement('div', {
              class: `border-t border-line pt-4 sm:grid sm:grid-cols-[8rem_1fr] sm:gap-x-4`,
            });
            {
              svelteHTML.createElement('dt', { class: `font-semibold` });
              words[person.role].title();
            }
            {
              svelteHTML.createElement('dd', {});
              {
                svelteHTML.createElement('code', { class: `block break-all select-all` });
                person.email;
              }
              {
                svelteHTML.createElement('span', { class: `text-sm text-soft` });
                words[person.role].sees();
              }
            }
          }
        }
      }
      {
        svelteHTML.createElement('p', { class: `mt-4 border-t border-line pt-3` });
        {
          svelteHTML.createElement('a', { class: `inline-flex min-h-tap items-center link`, href: demo.mailbox });
          m.site_demo_mailbox();
        }
        {
          svelteHTML.createElement('span', { class: `block text-sm text-soft` });
          m.site_demo_mailbox_hint();
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const DemoSignIns__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type DemoSignIns__SvelteComponent_ = ReturnType<typeof DemoSignIns__SvelteComponent_>;
/*Ωignore_endΩ*/ export default DemoSignIns__SvelteComponent_;
