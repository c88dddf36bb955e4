///<reference types="svelte" />
import { m } from '#messages';
import type { Employee, Role } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { readJoining, type Joining } from '$lib/sync/office.ts';
import Avatar from '$lib/ui/Avatar.svelte';
import Badge from '$lib/ui/Badge.svelte';
import Button from '$lib/ui/Button.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import Plus from '@lucide/svelte/icons/plus';
import { onMount } from 'svelte';
import ListCard from './ListCard.svelte';
import ListRow from './ListRow.svelte';
import SectionPage from './SectionPage.svelte';
import { ROLE_NAMES } from './words.ts';

type Props = { me: { id: string; role: Role } };
function $$render() {
  const { me }: Props = $props();

  const LOOK_AGAIN_MS = 15_000;

  const office = live((store) => directory(store));
  /** By employee; empty while the server cannot be asked: then the list says nothing of it. */
  let joining = $state.raw(new Map<string, Joining>());
  let open = $state.raw<{ kind: 'invite' } | { kind: 'person'; employee: Employee } | null>(null);

  const people = $derived((office.current?.employees ?? []).toSorted((a, b) => Number(b.active) - Number(a.active)));

  async function look() {
    const answer = await readJoining();
    if (answer.kind === 'ok') joining = new Map(answer.value.items.map((one) => [one.id, one]));
  }
  onMount(() => {
    void look();
    // A letter is refused by its recipient's server a while after it was written here.
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  });

  function teamsOf(employeeId: string): string {
    const { teams = [], memberships = [] } = office.current ?? {};
    const own = new Set(memberships.filter((one) => one.employeeId === employeeId).map(({ teamId }) => teamId));
    return teams.flatMap(({ id, name }) => (own.has(id) ? [name] : [])).join(' · ');
  }

  function close() {
    open = null;
    void look();
  }
  async () => {
    {
      const $$_egaPnoitceS0C = __sveltets_2_ensureComponent(SectionPage);
      const $$_egaPnoitceS0 = new $$_egaPnoitceS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.office_people(),
          actions: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuB0C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB0C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    compact: true,
                    variant: `soft`,
                    onclick: () => (open = { kind: 'invite' }),
                  },
                });
                {
                  const $$_sulP1C = __sveltets_2_ensureComponent(Plus);
                  new $$_sulP1C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
                }
                m.office_invite();
                Button;
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_egaPnoitceS0.$$prop_def; /*Ωignore_endΩ*/

      if (office.current === undefined) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.office_loading(), rows: 5 } });
        }
      } else {
        {
          const $$_draCtsiL1C = __sveltets_2_ensureComponent(ListCard);
          new $$_draCtsiL1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
            },
          });
          for (let employee of __sveltets_2_ensureArray(people)) {
            employee.id;
            const waits = employee.active && joining.get(employee.id)?.joined === false;
            const undelivered = employee.active ? joining.get(employee.id)?.undelivered : null;
            {
              const $$_woRtsiL2C = __sveltets_2_ensureComponent(ListRow);
              const $$_woRtsiL2 = new $$_woRtsiL2C({
                target: __sveltets_2_any(),
                props: {
                  title: employee.name,
                  text: [ROLE_NAMES[employee.role](), teamsOf(employee.id)].filter(Boolean).join(' · '),
                  muted: !employee.active,
                  onOpen: () => (open = { kind: 'person', employee }),
                  leading: () => {
                    async () /*Ωignore_positionΩ*/ => {
                      {
                        const $$_ratavA0C = __sveltets_2_ensureComponent(Avatar);
                        new $$_ratavA0C({
                          target: __sveltets_2_any(),
                          props: { name: employee.name, seed: employee.id },
                        });
                      }
                    };
                    return __sveltets_2_any(0);
                  },
                  badges: () => {
                    async () /*Ωignore_positionΩ*/ => {
                      if (!employee.active) {
                        {
                          const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
                          new $$_egdaB0C({
                            target: __sveltets_2_any(),
                            props: {
                              children: () => {
                                return __sveltets_2_any(0);
                              },
                            },
                          });
                          m.office_person_inactive();
                          Badge;
                        }
                      }
                      if (undelivered) {
                        {
                          const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
                          new $$_egdaB0C({
                            target: __sveltets_2_any(),
                            props: {
                              children: () => {
                                return __sveltets_2_any(0);
                              },
                              tone: undelivered.state === 'failed' ? 'danger' : 'warn',
                            },
                          });
                          undelivered.state === 'failed' ? m.office_letter_failed() : m.office_letter_late();
                          Badge;
                        }
                      } else if (waits) {
                        {
                          const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
                          new $$_egdaB0C({
                            target: __sveltets_2_any(),
                            props: {
                              children: () => {
                                return __sveltets_2_any(0);
                              },
                              tone: `info`,
                            },
                          });
                          m.office_person_invited();
                          Badge;
                        }
                      }
                      if (employee.active && employee.away) {
                        {
                          const $$_egdaB0C = __sveltets_2_ensureComponent(Badge);
                          new $$_egdaB0C({
                            target: __sveltets_2_any(),
                            props: {
                              children: () => {
                                return __sveltets_2_any(0);
                              },
                              tone: `warn`,
                            },
                          });
                          m.load_badge_away();
                          Badge;
                        }
                      }
                    };
                    return __sveltets_2_any(0);
                  },
                },
              });
              /*Ωignore_startΩ*/ const { leading, badges } = $$_woRtsiL2.$$prop_def; /*Ωignore_endΩ*/

              ListRow;
            }
          }
          ListCard;
        }
      }
      SectionPage;
    }

    if (open?.kind === 'invite') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./InviteDialog.svelte'),
            onClose: close,
            children: (InviteDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDetivnI0C = __sveltets_2_ensureComponent(InviteDialog);
                  new $$_golaiDetivnI0C({
                    target: __sveltets_2_any(),
                    props: { role: me.role, teams: office.current?.teams ?? [], onClose: close },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    } else if (open?.kind === 'person') {
      const { employee } = open;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./PersonDialog.svelte'),
            onClose: close,
            children: (PersonDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDnosreP0C = __sveltets_2_ensureComponent(PersonDialog);
                  new $$_golaiDnosreP0C({
                    target: __sveltets_2_any(),
                    props: {
                      employee,
                      me,
                      teams: office.current?.teams ?? [],
                      memberships: (office.current?.memberships ?? []).filter((one) => one.employeeId === employee.id),
                      joining: joining.get(employee.id) ?? null,
                      onClose: close,
                    },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const People__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type People__SvelteComponent_ = ReturnType<typeof People__SvelteComponent_>;
/*Ωignore_endΩ*/ export default People__SvelteComponent_;
