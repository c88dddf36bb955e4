///<reference types="svelte" />
import { m } from '#messages';
import type { Contact, Employee } from '#domain/model';
import Badge from '$lib/ui/Badge.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { contactWay, visitorClass } from '$lib/ui/contact-words.ts';
import Moment from '$lib/ui/Moment.svelte';
import { shortTime } from '$lib/ui/time.ts';

type Props = { contacts: readonly Contact[]; employees: readonly Employee[] };
function $$render() {
  const { contacts, employees }: Props = $props();

  const takerOf = ({ takenBy, takenAs }: Contact) =>
    [employees.find(({ id }) => id === takenBy)?.name ?? '', takenAs].filter((word) => word !== '').join(', ');
  async () => {
    if (contacts.length > 0) {
      {
        svelteHTML.createElement('section', { class: `flex flex-col gap-1` });
        {
          svelteHTML.createElement('h3', { class: `text-xs font-semibold text-soft` });
          m.card_incoming();
        }
        {
          svelteHTML.createElement('ul', { class: `flex flex-col` });
          for (let contact of __sveltets_2_ensureArray(contacts)) {
            contact.id;
            const taker = takerOf(contact);
            {
              svelteHTML.createElement('li', {
                class: `border-b border-line py-2.5 text-sm [overflow-wrap:anywhere] last:border-0`,
              });
              {
                svelteHTML.createElement('p', { class: `flex items-baseline gap-2 text-xs text-soft` });
                {
                  svelteHTML.createElement('span', { class: `font-semibold text-ink` });
                  contactWay(contact.way);
                }
                {
                  const $$_tnemoM4C = __sveltets_2_ensureComponent(Moment);
                  new $$_tnemoM4C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      at: contact.at,
                    },
                  });
                  shortTime(contact.at, clock.now);
                  Moment;
                }
                if (contact.visitor !== null) {
                  {
                    const $$_egdaB4C = __sveltets_2_ensureComponent(Badge);
                    new $$_egdaB4C({
                      target: __sveltets_2_any(),
                      props: {
                        children: () => {
                          return __sveltets_2_any(0);
                        },
                        tone: contact.visitor === 'ready' ? 'ok' : 'neutral',
                      },
                    });
                    visitorClass(contact.visitor);
                    Badge;
                  }
                }
              }
              {
                svelteHTML.createElement('p', { class: `mt-0.5 whitespace-pre-wrap` });
                contact.reason;
              }
              if (contact.more !== '') {
                {
                  svelteHTML.createElement('p', { class: `mt-0.5 text-xs whitespace-pre-wrap text-soft` });
                  contact.more;
                }
              }
              {
                svelteHTML.createElement('p', { class: `mt-0.5 text-xs text-soft` });
                [contact.caller, taker === '' ? '' : m.card_taken_by({ name: taker })]
                  .filter((word) => word !== '')
                  .join(' · ');
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CardContacts__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CardContacts__SvelteComponent_ = ReturnType<typeof CardContacts__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CardContacts__SvelteComponent_;
