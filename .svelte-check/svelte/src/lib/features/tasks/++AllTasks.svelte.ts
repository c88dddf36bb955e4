///<reference types="svelte" />
import { m } from '#messages';
import { goto } from '$app/navigation';
import { live } from '$lib/store/live.svelte.ts';
import { REQUEST_TYPES } from '#domain/model';
import { AGES, madeBetween, startOfDay } from '#domain/task-ages';
import { livePages } from '$lib/store/live-pages.svelte.ts';
import { directory } from '$lib/store/queries/directory.ts';
import { allTasks } from '$lib/store/queries/tasks.ts';
import { NOBODY } from '$lib/store/tables.ts';
import { AGE_NAMES, requestType } from '$lib/ui/words.ts';
import EmptyState from '$lib/ui/EmptyState.svelte';
import { readFilter, SHOWN, toAddress, type ListFilter } from '$lib/ui/lists/task-filter.ts';
import NewButton from '$lib/ui/NewButton.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Select from '$lib/ui/Select.svelte';
import Search from '@lucide/svelte/icons/search';
import TaskList from './TaskList.svelte';

type Props = {
  /** The list's own address with its filters; on a task it stays what it was. */
  href: string;
};
function $$render() {
  const { href }: Props = $props();

  const filter = $derived(readFilter(href));
  const people = live((store) => directory(store));
  /** What is of today, or overdue, or so old: as it was when the list was asked for, or it would jump under the reader. */
  const asked = $derived.by(() => {
    const { age, ...rest } = filter;
    const now = Date.now();
    const today = startOfDay(people.current?.organisation?.timeZone ?? 'UTC', now);
    return { ...rest, made: age && madeBetween(age, now), now, today };
  });
  const list = livePages((store, range) => allTasks(store, asked, range));

  const SHOWN_NAMES = {
    open: m.list_filter_open,
    overdue: m.list_filter_overdue,
    done: m.list_filter_done,
    came: m.list_filter_came,
    ended: m.list_filter_ended,
  } as const;
  const everyone = $derived([
    { value: '', label: m.list_filter_everyone() },
    { value: NOBODY, label: m.list_nobody() },
  ]);
  const toOptions = (rows: readonly { id: string; name: string }[] = []) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));

  const choose = (change: Partial<ListFilter>) =>
    void goto(toAddress({ ...filter, ...change }), { keepFocus: true, replaceState: true });
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      const $$_neercS0 = new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.list_all_title(),
          actions: () => {
            async () /*Ωignore_positionΩ*/ => {
              {
                const $$_nottuBweN0C = __sveltets_2_ensureComponent(NewButton);
                new $$_nottuBweN0C({ target: __sveltets_2_any(), props: {} });
              }
            };
            return __sveltets_2_any(0);
          },
        },
      });
      /*Ωignore_startΩ*/ const { actions } = $$_neercS0.$$prop_def; /*Ωignore_endΩ*/

      {
        svelteHTML.createElement('div', { class: `grid grid-cols-2 gap-2 border-b border-line px-4 py-3` });
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: {
              hideLabel: true,
              label: m.list_filter_status(),
              value: filter.shown,
              options: SHOWN.map((shown) => ({ value: shown, label: SHOWN_NAMES[shown]() })),
              onValueChange: (shown) => choose({ shown, age: undefined }),
            },
          });
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: {
              hideLabel: true,
              label: m.list_filter_type(),
              value: filter.type ?? '',
              options: [
                { value: '', label: m.list_filter_every_type() },
                ...REQUEST_TYPES.map((type) => ({ value: type, label: requestType(type) })),
              ],
              onValueChange: (type) => choose({ type: type || undefined }),
            },
          });
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: {
              hideLabel: true,
              label: m.list_filter_team(),
              value: filter.teamId ?? '',
              options: [{ value: '', label: m.list_filter_every_team() }, ...toOptions(people.current?.teams)],
              onValueChange: (teamId) => choose({ teamId: teamId || undefined }),
            },
          });
        }
        {
          const $$_tceleS2C = __sveltets_2_ensureComponent(Select);
          new $$_tceleS2C({
            target: __sveltets_2_any(),
            props: {
              hideLabel: true,
              label: m.list_filter_person(),
              value: filter.assigneeId ?? '',
              options: [...everyone, ...toOptions(people.current?.employees)],
              onValueChange: (assigneeId) => choose({ assigneeId: assigneeId || undefined }),
            },
          });
        }
        if (filter.age !== undefined) {
          {
            svelteHTML.createElement('div', { class: `col-span-2` });
            {
              const $$_tceleS3C = __sveltets_2_ensureComponent(Select);
              new $$_tceleS3C({
                target: __sveltets_2_any(),
                props: {
                  hideLabel: true,
                  label: m.list_filter_age(),
                  value: filter.age,
                  options: [
                    { value: '', label: m.list_filter_every_age() },
                    ...AGES.map((age) => ({ value: age, label: AGE_NAMES[age]() })),
                  ],
                  onValueChange: (age) => choose({ age: age || undefined }),
                },
              });
            }
          }
        }
      }
      {
        const $$_tsiLksaT1C = __sveltets_2_ensureComponent(TaskList);
        const $$_tsiLksaT1 = new $$_tsiLksaT1C({
          target: __sveltets_2_any(),
          props: {
            list,
            showHolder: true,
            empty: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_etatSytpmE0C = __sveltets_2_ensureComponent(EmptyState);
                  const $$_etatSytpmE0 = new $$_etatSytpmE0C({
                    target: __sveltets_2_any(),
                    props: {
                      title: m.list_all_empty_title(),
                      text: m.list_all_empty_text(),
                      icon: () => {
                        async () /*Ωignore_positionΩ*/ => {
                          {
                            const $$_hcraeS0C = __sveltets_2_ensureComponent(Search);
                            new $$_hcraeS0C({ target: __sveltets_2_any(), props: {} });
                          }
                        };
                        return __sveltets_2_any(0);
                      },
                    },
                  });
                  /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE0.$$prop_def; /*Ωignore_endΩ*/

                  EmptyState;
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { empty } = $$_tsiLksaT1.$$prop_def; /*Ωignore_endΩ*/

        TaskList;
      }
      Screen;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const AllTasks__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AllTasks__SvelteComponent_ = ReturnType<typeof AllTasks__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AllTasks__SvelteComponent_;
