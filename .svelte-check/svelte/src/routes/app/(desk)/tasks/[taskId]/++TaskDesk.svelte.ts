///<reference types="svelte" />
import { m } from '#messages';
import type { Role, Task } from '#domain/model';
import { mayComplete, mayHandOver, maySetStatus } from '#domain/permissions';
import { goto } from '$app/navigation';
import ClientCard from '$lib/features/client-card/ClientCard.svelte';
import Composer from '$lib/features/composer/Composer.svelte';
import Conversation from '$lib/features/conversation/Conversation.svelte';
import OrderPanel from '$lib/features/request/OrderPanel.svelte';
import StatusMove from '$lib/features/request/StatusMove.svelte';
import { lastList } from '$lib/features/shell/last-list.svelte.ts';
import { live } from '$lib/store/live.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { clientCard } from '$lib/store/queries/client-card.ts';
import Button from '$lib/ui/Button.svelte';
import IconButton from '$lib/ui/IconButton.svelte';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import { ariaKeys, withKeys } from '$lib/ui/keys/keys.ts';
import Lazy from '$lib/ui/Lazy.svelte';
import { requestType } from '$lib/ui/words.ts';
import CircleCheckBig from '@lucide/svelte/icons/circle-check-big';
import UserRoundPlus from '@lucide/svelte/icons/user-round-plus';

type Props = { task: Task; me: { id: string; role: Role } };
function $$render() {
  const { task, me }: Props = $props();

  let dialog = $state<'card' | 'complete' | 'hand-over' | 'task' | 'why' | null>(null);
  const close = () => (dialog = null);
  let original = $state.raw<{ id: string; subject: string } | null>(null);

  // What this person sees is what this device has, so the scopes play no part here.
  const actor = $derived({ kind: 'employee', id: me.id, role: me.role, scopes: [] } as const);
  const open = $derived(task.status === 'open');
  const card = live((store) => clientCard(store, task.clientId));
  const phone = $derived(card.current?.identities.find(({ kind }) => kind === 'phone')?.value);
  const request = $derived(card.current?.requests.find(({ id }) => id === task.requestId));
  const about = $derived(request === undefined ? '' : request.subject || requestType(request.type));
  const clientName = $derived(card.current?.client.name ?? '');

  const people = live((store) => directory(store));
  const whyTitle = $derived.by(() => {
    if (task.assigneeId === me.id) return m.why_me();
    const name = people.current?.employees.find(({ id }) => id === task.assigneeId)?.name;
    return name === undefined ? null : m.why_other({ name });
  });

  const canHandOver = $derived(open && mayHandOver(actor, task));
  const canComplete = $derived(open && mayComplete(actor, task));
  $effect(() =>
    commands.offer({
      back: () => void goto(lastList.href),
      card: () => void goto(`/app/clients/${task.clientId}`),
      'new-task': () => (dialog = 'task'),
      'new-contact': () => void goto(`/app/contact?client=${task.clientId}`),
      complete: canComplete ? () => (dialog = 'complete') : undefined,
      'hand-over': canHandOver ? () => (dialog = 'hand-over') : undefined,
    }),
  );
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex h-full min-h-0` });
      {
        svelteHTML.createElement('div', { class: `min-h-0 min-w-0 flex-1` });
        {
          const $$_noitasrevnoC2C = __sveltets_2_ensureComponent(Conversation);
          const $$_noitasrevnoC2 = new $$_noitasrevnoC2C({
            target: __sveltets_2_any(),
            props: {
              task,
              employeeId: me.id,
              backHref: lastList.href,
              onCard: () => (dialog = 'card'),
              onOriginal: (letter) => (original = letter),
              actions: () => {
                async () /*Ωignore_positionΩ*/ => {
                  if (canHandOver) {
                    {
                      const $$_nottuBnocI0C = __sveltets_2_ensureComponent(IconButton);
                      new $$_nottuBnocI0C({
                        target: __sveltets_2_any(),
                        props: {
                          children: () => {
                            return __sveltets_2_any(0);
                          },
                          label: m.task_hand_over(),
                          command: `hand-over`,
                          onclick: () => (dialog = 'hand-over'),
                        },
                      });
                      {
                        const $$_sulPdnuoRresU1C = __sveltets_2_ensureComponent(UserRoundPlus);
                        new $$_sulPdnuoRresU1C({ target: __sveltets_2_any(), props: {} });
                      }
                      IconButton;
                    }
                  }
                  if (canComplete) {
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
                          class: `max-sm:w-tap max-sm:px-0`,
                          title: withKeys(m.task_complete(), 'complete'),
                          'aria-keyshortcuts': ariaKeys('complete'),
                          onclick: () => (dialog = 'complete'),
                        },
                      });
                      {
                        const $$_giBkcehCelcriC1C = __sveltets_2_ensureComponent(CircleCheckBig);
                        new $$_giBkcehCelcriC1C({
                          target: __sveltets_2_any(),
                          props: { class: `size-4.5 max-sm:size-5`, 'aria-hidden': `true` },
                        });
                      }
                      {
                        svelteHTML.createElement('span', { class: `max-sm:sr-only` });
                        m.task_complete();
                      }
                      Button;
                    }
                  }
                };
                return __sveltets_2_any(0);
              },
              status: (of) => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_evoMsutatS0C = __sveltets_2_ensureComponent(StatusMove);
                    new $$_evoMsutatS0C({
                      target: __sveltets_2_any(),
                      props: {
                        request: of,
                        mayMove: maySetStatus(actor, of, open ? [task] : []),
                        onDone: canComplete ? () => (dialog = 'complete') : null,
                      },
                    });
                  }
                  if (open && whyTitle !== null) {
                    {
                      svelteHTML.createElement('button', {
                        type: `button`,
                        class: `py-1 link`,
                        onclick: () => (dialog = 'why'),
                      });
                      whyTitle;
                    }
                  }
                };
                return __sveltets_2_any(0);
              },
              about: (of) => {
                async () /*Ωignore_positionΩ*/ => {
                  if (of.type === 'order') {
                    {
                      const $$_lenaPredrO0C = __sveltets_2_ensureComponent(OrderPanel);
                      new $$_lenaPredrO0C({
                        target: __sveltets_2_any(),
                        props: {
                          request: of,
                          mayMove: maySetStatus(actor, of, open ? [task] : []),
                          onDone: canComplete ? () => (dialog = 'complete') : null,
                        },
                      });
                    }
                  }
                };
                return __sveltets_2_any(0);
              },
              composer: ({ view, request }) => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_resopmoC0C = __sveltets_2_ensureComponent(Composer);
                    new $$_resopmoC0C({
                      target: __sveltets_2_any(),
                      props: {
                        place: {
                          conversationId: task.conversationId,
                          requestId: request?.id ?? null,
                          taskId: open ? task.id : null,
                          identityId: view.addresses[0]?.id ?? null,
                        },
                        phone,
                      },
                    });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { actions, status, about, composer } = $$_noitasrevnoC2.$$prop_def; /*Ωignore_endΩ*/

          Conversation;
        }
      }
      {
        svelteHTML.createElement('aside', {
          class: `hidden w-80 shrink-0 overflow-y-auto border-l border-line bg-paper xl:block`,
          'aria-label': m.card_title(),
        });
        {
          const $$_draCtneilC2C = __sveltets_2_ensureComponent(ClientCard);
          new $$_draCtneilC2C({
            target: __sveltets_2_any(),
            props: { clientId: task.clientId, onTask: () => (dialog = 'task') },
          });
        }
      }
    }

    if (dialog === 'complete') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/completion/CompleteDialog.svelte'),
            onClose: close,
            children: (CompleteDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDetelpmoC0C = __sveltets_2_ensureComponent(CompleteDialog);
                  new $$_golaiDetelpmoC0C({
                    target: __sveltets_2_any(),
                    props: { task, clientName, onClose: close, onCompleted: () => void goto(lastList.href) },
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
    } else if (dialog === 'hand-over') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/hand-over/HandOverDialog.svelte'),
            onClose: close,
            children: (HandOverDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDrevOdnaH0C = __sveltets_2_ensureComponent(HandOverDialog);
                  new $$_golaiDrevOdnaH0C({
                    target: __sveltets_2_any(),
                    props: {
                      task: {
                        taskId: task.id,
                        requestId: task.requestId,
                        clientId: task.clientId,
                        teamId: task.teamId,
                        clientName,
                        about,
                      },
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
    } else if (dialog === 'why' && whyTitle !== null) {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/why/WhyDialog.svelte'),
            onClose: close,
            children: (WhyDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDyhW0C = __sveltets_2_ensureComponent(WhyDialog);
                  new $$_golaiDyhW0C({
                    target: __sveltets_2_any(),
                    props: {
                      task,
                      title: whyTitle,
                      onClose: close,
                      onDeclined: open && task.assigneeId === me.id ? () => void goto(lastList.href) : null,
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
    } else if (dialog === 'task') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/contact/NewTaskDialog.svelte'),
            onClose: close,
            children: (NewTaskDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDksaTweN0C = __sveltets_2_ensureComponent(NewTaskDialog);
                  new $$_golaiDksaTweN0C({
                    target: __sveltets_2_any(),
                    props: {
                      clientId: task.clientId,
                      requestId: task.requestId,
                      onClose: close,
                      onCreated: (taskId) => {
                        close();
                        void goto(`/app/tasks/${taskId}`);
                      },
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
    } else if (dialog === 'card') {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/ui/Dialog.svelte'),
            onClose: close,
            children: (Dialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiD0C = __sveltets_2_ensureComponent(Dialog);
                  new $$_golaiD0C({
                    target: __sveltets_2_any(),
                    props: {
                      children: () => {
                        return __sveltets_2_any(0);
                      },
                      open: true,
                      title: m.card_title(),
                      closeLabel: m.shell_close(),
                      onOpenChange: (isOpen) => !isOpen && close(),
                    },
                  });
                  {
                    svelteHTML.createElement('div', { class: `-mx-5` });
                    {
                      const $$_draCtneilC2C = __sveltets_2_ensureComponent(ClientCard);
                      new $$_draCtneilC2C({
                        target: __sveltets_2_any(),
                        props: { clientId: task.clientId, onTask: () => (dialog = 'task') },
                      });
                    }
                  }
                  Dialog;
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

    if (original !== null) {
      const { id, subject } = original;
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/features/original-letter/OriginalLetter.svelte'),
            onClose: () => (original = null),
            children: (OriginalLetter) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_retteLlanigirO0C = __sveltets_2_ensureComponent(OriginalLetter);
                  new $$_retteLlanigirO0C({
                    target: __sveltets_2_any(),
                    props: { letterId: id, title: subject, onClose: () => (original = null) },
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
const TaskDesk__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TaskDesk__SvelteComponent_ = ReturnType<typeof TaskDesk__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TaskDesk__SvelteComponent_;
