///<reference types="svelte" />
import { m } from '#messages';
import { REQUEST_KINDS, type RequestKind } from '#domain/model';
import { trapsIn } from '#domain/status';
import Card from '../office/Card.svelte';
import { changeOffice } from '../office/say.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import { statuses } from '$lib/ui/statuses.ts';
import { toast } from '$lib/ui/toast.ts';
import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { requestStatus } from '$lib/ui/words.ts';
import { MediaQuery } from 'svelte/reactivity';
import { cellKey, editsOf, isTicked, ticked, type Ticks } from './matrix-draft.ts';
import MatrixLists from './MatrixLists.svelte';
import MatrixTable from './MatrixTable.svelte';
function $$render() {
  let ticks = $state.raw<Ticks>({});
  let busy = $state(false);
  const isWide = new MediaQuery('min-width: 40rem');
  const Matrix = $derived(isWide.current ? MatrixTable : MatrixLists);

  const edits = $derived(editsOf(statuses.all, ticks));
  const isEdited = $derived(edits.allow.length + edits.refuse.length > 0);
  const traps = $derived([...new Set(trapsIn(ticked(statuses.all, ticks)).map(({ id }) => requestStatus(id)))]);
  const titles: Record<RequestKind, () => string> = { usual: m.statuses_moves_usual, order: m.statuses_moves_order };

  $effect(() => (isEdited ? unsaved.hold() : undefined));

  async function save() {
    if (busy || traps.length > 0) return;
    busy = true;
    if (await changeOffice('statuses.set', { add: [], change: [], ...edits })) {
      ticks = {};
      toast.success(m.statuses_saved());
    }
    busy = false;
  }
  async () => {
    for (let kind of __sveltets_2_ensureArray(REQUEST_KINDS)) {
      kind;
      {
        const $$_draC0C = __sveltets_2_ensureComponent(Card);
        new $$_draC0C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            title: titles[kind](),
            lead: m.statuses_moves_lead(),
          },
        });
        {
          const $$_xirtaM1C = __sveltets_2_ensureComponent(Matrix);
          new $$_xirtaM1C({
            target: __sveltets_2_any(),
            props: {
              statuses: statuses.all,
              kind,
              label: titles[kind](),
              isTicked: (move) => isTicked(statuses.all, ticks, move),
              onTick: (move, is) => (ticks = { ...ticks, [cellKey(move)]: is }),
            },
          });
        }
        Card;
      }
    }
    if (isEdited) {
      {
        svelteHTML.createElement('div', {
          class: `sticky bottom-0 -mx-4 flex flex-col gap-3 border-t border-line bg-card px-4 py-3 lg:bg-paper`,
          role: `group`,
          'aria-label': m.statuses_unsaved(),
        });
        if (traps.length > 0) {
          {
            const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
            new $$_rennaB1C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                tone: `danger`,
                urgent: true,
              },
            });
            m.statuses_trap({ names: traps.join(', ') });
            Banner;
          }
        }
        {
          svelteHTML.createElement('div', { class: `flex flex-wrap justify-end gap-2` });
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                onclick: () => (ticks = {}),
              },
            });
            m.statuses_undo();
            Button;
          }
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                variant: `primary`,
                busy,
                disabled: traps.length > 0,
                onclick: () => void save(),
              },
            });
            m.statuses_save();
            Button;
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
const Moves__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Moves__SvelteComponent_ = ReturnType<typeof Moves__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Moves__SvelteComponent_;
