///<reference types="svelte" />
import { m } from '#messages';
import { NOBODY } from '$lib/store/tables.ts';
import { clock } from '$lib/ui/clock.svelte.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import { toAddress } from '$lib/ui/lists/task-filter.ts';
import Skeleton from '$lib/ui/Skeleton.svelte';
import { ago, timeOfDay } from '$lib/ui/time.ts';
import Maximize from '@lucide/svelte/icons/maximize';
import X from '@lucide/svelte/icons/x';
import { followBoard } from './board.svelte.ts';
import BoardAge from './BoardAge.svelte';
import { keepAwake } from './keep-awake.svelte.ts';
import { busiestOf, fullestFirst, isFree, takesTasks } from './load-view.ts';
import WallCard from './WallCard.svelte';
import WallFigure from './WallFigure.svelte';
function $$render() {
  /** Up to so many people each card has room for a bar; beyond, two hundred names still fit one screen. */
  const ROOMY = 40;

  const board = followBoard();
  keepAwake();

  const all = $derived(board.counted.all);
  const people = $derived(fullestFirst(board.people.filter((one) => takesTasks(one) || one.open > 0)));
  const busiest = $derived(busiestOf(people));
  const roomy = $derived(people.length <= ROOMY);
  async () => {
    {
      svelteHTML.createElement('section', {
        class: `flex h-full flex-col gap-[1.5vh] overflow-y-auto bg-paper p-[1.5vw]`,
      });
      {
        svelteHTML.createElement('header', { class: `flex items-center gap-4` });
        {
          svelteHTML.createElement('h1', { class: `min-w-0 flex-1 truncate font-display text-2xl` });
          m.load_title();
        }
        {
          const $$_egAdraoB2C = __sveltets_2_ensureComponent(BoardAge);
          new $$_egAdraoB2C({ target: __sveltets_2_any(), props: {} });
        }
        {
          svelteHTML.createElement('span', { class: `font-display text-2xl tabular-nums` });
          timeOfDay(clock.now);
        }
        {
          const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
          new $$_nottuBnocI2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              label: m.load_full_screen(),
              onclick: () => void document.documentElement.requestFullscreen(),
            },
          });
          {
            const $$_ezimixaM3C = __sveltets_2_ensureComponent(Maximize);
            new $$_ezimixaM3C({ target: __sveltets_2_any(), props: {} });
          }
          IconButton;
        }
        {
          const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
          new $$_nottuBnocI2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              label: m.load_leave_wall(),
              href: `/app/load`,
            },
          });
          {
            const $$_X3C = __sveltets_2_ensureComponent(X);
            new $$_X3C({ target: __sveltets_2_any(), props: {} });
          }
          IconButton;
        }
      }
      if (board.loading) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.load_loading() } });
        }
      } else {
        {
          svelteHTML.createElement('div', { class: `grid grid-cols-2 gap-[1vw] md:grid-cols-4 xl:grid-cols-7` });
          {
            const $$_erugiFllaW2C = __sveltets_2_ensureComponent(WallFigure);
            new $$_erugiFllaW2C({
              target: __sveltets_2_any(),
              props: { label: m.load_total(), value: all.open, href: toAddress({ shown: 'open' }) },
            });
          }
          {
            const $$_erugiFllaW2C = __sveltets_2_ensureComponent(WallFigure);
            new $$_erugiFllaW2C({
              target: __sveltets_2_any(),
              props: {
                label: m.load_waiting(),
                value: all.waiting,
                href: toAddress({ shown: 'open', assigneeId: NOBODY }),
                tone: all.waiting > 0 ? 'warn' : 'calm',
              },
            });
          }
          {
            const $$_erugiFllaW2C = __sveltets_2_ensureComponent(WallFigure);
            new $$_erugiFllaW2C({
              target: __sveltets_2_any(),
              props: {
                label: m.load_longest(),
                value: all.oldest === null ? '–' : ago(all.oldest.createdAt, clock.now),
                href: all.oldest === null ? toAddress({ shown: 'open' }) : `/app/tasks/${all.oldest.id}`,
              },
            });
          }
          {
            const $$_erugiFllaW2C = __sveltets_2_ensureComponent(WallFigure);
            new $$_erugiFllaW2C({
              target: __sveltets_2_any(),
              props: {
                label: m.load_overdue(),
                value: all.overdue,
                href: toAddress({ shown: 'overdue' }),
                tone: all.overdue > 0 ? 'danger' : 'calm',
              },
            });
          }
          {
            const $$_erugiFllaW2C = __sveltets_2_ensureComponent(WallFigure);
            new $$_erugiFllaW2C({
              target: __sveltets_2_any(),
              props: { label: m.load_came(), value: all.came, href: toAddress({ shown: 'came' }) },
            });
          }
          {
            const $$_erugiFllaW2C = __sveltets_2_ensureComponent(WallFigure);
            new $$_erugiFllaW2C({
              target: __sveltets_2_any(),
              props: { label: m.load_ended(), value: all.ended, href: toAddress({ shown: 'ended' }) },
            });
          }
          {
            const $$_erugiFllaW2C = __sveltets_2_ensureComponent(WallFigure);
            new $$_erugiFllaW2C({
              target: __sveltets_2_any(),
              props: {
                label: m.load_free(),
                value: `${people.filter(isFree).length}/${people.filter(takesTasks).length}`,
                href: `/app/load`,
              },
            });
          }
        }
        {
          svelteHTML.createElement('ul', {
            'aria-label': m.load_people(),
            class: [
              'grid gap-2',
              roomy
                ? 'grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]'
                : 'grid-cols-[repeat(auto-fill,minmax(8rem,1fr))]',
            ],
          });
          for (let person of __sveltets_2_ensureArray(people)) {
            person.id;
            {
              const $$_draCllaW2C = __sveltets_2_ensureComponent(WallCard);
              new $$_draCllaW2C({
                target: __sveltets_2_any(),
                props: { person, busiest, roomy, present: board.isPresent(person.id) },
              });
            }
          }
        }
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Wall__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Wall__SvelteComponent_ = ReturnType<typeof Wall__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Wall__SvelteComponent_;
