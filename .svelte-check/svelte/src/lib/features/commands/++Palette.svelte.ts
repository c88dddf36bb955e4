///<reference types="svelte" />
import { m } from '#messages';
import { goto } from '$app/navigation';
import { live } from '$lib/store/live.svelte.ts';
import { openedBefore } from '$lib/store/queries/opened.ts';
import { lastOpened } from '$lib/sync/opened.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { commands } from '$lib/ui/keys/commands.svelte.ts';
import Spinner from '$lib/ui/Spinner.svelte';
import CloudOff from '@lucide/svelte/icons/cloud-off';
import Search from '@lucide/svelte/icons/search';
import { Dialog } from 'bits-ui';
import { tick } from 'svelte';
import { createFinder } from './finder.svelte.ts';
import { actionsFor, hitGroups, toOption, type Option, type OptionGroup } from './options.ts';
import PaletteOption from './PaletteOption.svelte';

type Props = { onClose: () => void };
function $$render() {
  const listed /*Ωignore_positionΩ*/ = (
    group: OptionGroup,
  )/*Ωignore_startΩ*/ : ReturnType<import('svelte').Snippet> /*Ωignore_endΩ*/ => {
    async () /*Ωignore_positionΩ*/ => {
      {
        svelteHTML.createElement('div', { role: `group`, 'aria-labelledby': `${listId}-${group.id}`, class: `pb-2` });
        {
          svelteHTML.createElement('p', {
            id: `${listId}-${group.id}`,
            class: `px-4 pt-2 pb-1 text-xs font-semibold text-soft`,
          });
          group.title;
        }
        for (let option of __sveltets_2_ensureArray(group.options)) {
          option.id;
          const id = optionId(group, option);
          {
            const $$_noitpOettelaP1C = __sveltets_2_ensureComponent(PaletteOption);
            new $$_noitpOettelaP1C({
              target: __sveltets_2_any(),
              props: {
                id,
                option,
                selected: current?.group === group && current.option.id === option.id,
                onPoint: () => (chosen = optionId(group, option)),
                onTake: () => void take(option),
              },
            });
          }
        }
      }
    };
    return __sveltets_2_any(0);
  };

  const { onClose }: Props = $props();

  // What is offered when it opens: the palette itself covers what offers it.
  const offered = commands.offered;
  const before = lastOpened();
  const listId = $props.id();

  let query = $state('');
  /** Of an option; null is the first there is. What comes in between takes nobody's choice away. */
  let chosen = $state<string | null>(null);
  let field = $state<HTMLElement | null>(null);
  const isEmpty = $derived(query.trim() === '');

  const finder = createFinder(() => query);
  const opened = live((store) => openedBefore(store, before));

  const actions = $derived<OptionGroup>({
    id: 'actions',
    title: m.palette_actions(),
    options: actionsFor(query, offered),
  });
  const recent = $derived<OptionGroup>({
    id: 'recent',
    title: m.palette_recent(),
    options: isEmpty ? (opened.current ?? []).map(toOption) : [],
  });
  const near = $derived([recent, ...hitGroups(isEmpty ? [] : finder.here, 'here'), actions].filter(notEmpty));
  const far = $derived(isEmpty ? [] : hitGroups(finder.far, 'far'));
  const options = $derived([...near, ...far].flatMap((group) => group.options.map((option) => ({ group, option }))));
  const at = $derived(
    Math.max(
      0,
      options.findIndex(({ group, option }) => optionId(group, option) === chosen),
    ),
  );
  const current = $derived(options[at]);

  function notEmpty({ options: of }: OptionGroup): boolean {
    return of.length > 0;
  }
  const optionId = (group: OptionGroup, option: Option) => `${listId}-${group.id}-${option.id}`;

  // Who types and presses Enter at once means what these words find, not what stood there before them.
  let hurried = $state(false);
  $effect(() => {
    if (!hurried || !(isEmpty || finder.settled)) return;
    hurried = false;
    if (current !== undefined) void take(current.option);
  });

  async function take(option: Option) {
    onClose();
    if (option.kind !== 'action') return goto(option.href);
    // Once the dialog has given the focus back: what the command opens or focuses comes after that.
    await tick();
    setTimeout(() => commands.run(option.command));
  }

  const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
    ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
    ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
    PageDown: (at, last) => Math.min(last, at + 8),
    PageUp: (at) => Math.max(0, at - 8),
  };

  async function onkeydown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      hurried = true;
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    const next = options[step(at, options.length - 1)];
    if (next !== undefined) chosen = optionId(next.group, next.option);
    await tick();
    document
      .getElementById(`${listId}-list`)
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest' });
  }

  const found = $derived(isEmpty || !finder.settled ? '' : m.palette_count({ count: options.length }));
  async () => {
    {
      const $$_tooR_golaiD0C = __sveltets_2_ensureComponent(Dialog.Root);
      new $$_tooR_golaiD0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          open: true,
          onOpenChange: (isOpen) => !isOpen && onClose(),
        },
      });
      {
        const $$_latroP_golaiD1C = __sveltets_2_ensureComponent(Dialog.Portal);
        new $$_latroP_golaiD1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
          },
        });
        {
          const $$_yalrevO_golaiD2C = __sveltets_2_ensureComponent(Dialog.Overlay);
          new $$_yalrevO_golaiD2C({
            target: __sveltets_2_any(),
            props: { class: `fixed inset-0 z-40 animate-fade bg-scrim` },
          });
        }
        {
          const $$_tnetnoC_golaiD2C = __sveltets_2_ensureComponent(Dialog.Content);
          new $$_tnetnoC_golaiD2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              onOpenAutoFocus: (event) => {
                event.preventDefault();
                field?.focus();
              },
              class: `fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh w-full max-w-2xl animate-fade flex-col bg-card pt-safe text-ink shadow-pop outline-none max-sm:h-dvh sm:top-[12dvh] sm:max-h-[70dvh] sm:rounded-xl`,
            },
          });
          {
            const $$_eltiT_golaiD3C = __sveltets_2_ensureComponent(Dialog.Title);
            new $$_eltiT_golaiD3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                class: `sr-only`,
              },
            });
            m.palette_title();
            Dialog.Title;
          }
          {
            svelteHTML.createElement('div', { class: `flex shrink-0 items-center gap-3 border-b border-line px-4` });
            {
              const $$_hcraeS4C = __sveltets_2_ensureComponent(Search);
              new $$_hcraeS4C({
                target: __sveltets_2_any(),
                props: { 'aria-hidden': `true`, class: `size-5 shrink-0 text-soft` },
              });
            }
            {
              const $$_input4 = svelteHTML.createElement('input', {
                'bind:value': query,
                type: `text`,
                role: `combobox`,
                'aria-label': m.palette_label(),
                'aria-autocomplete': `list`,
                'aria-expanded': options.length > 0,
                'aria-controls': options.length > 0 ? `${listId}-list` : undefined,
                'aria-activedescendant': current === undefined ? undefined : optionId(current.group, current.option),
                autocomplete: `off`,
                autocapitalize: `off`,
                spellcheck: `false`,
                enterkeyhint: `go`,
                maxlength: 200,
                placeholder: m.palette_placeholder(),
                class: `min-h-14 min-w-0 flex-1 bg-transparent text-base outline-none`,
                oninput: () => {
                  chosen = null;
                  hurried = false;
                },
                onkeydown,
              });
              field = $$_input4;
              /*Ωignore_startΩ*/ () => (query = __sveltets_2_any(null)); /*Ωignore_endΩ*/
            }
            {
              const $$_esolC_golaiD4C = __sveltets_2_ensureComponent(Dialog.Close);
              new $$_esolC_golaiD4C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  class: `min-h-tap shrink-0 rounded-md px-2 text-sm font-semibold text-soft hover:text-ink`,
                },
              });
              {
                svelteHTML.createElement('span', { class: `sm:hidden` });
                m.shell_close();
              }
              {
                svelteHTML.createElement('span', { class: `max-sm:hidden`, 'aria-hidden': `true` });
              }
              {
                svelteHTML.createElement('span', { class: `sr-only max-sm:hidden` });
                m.shell_close();
              }
              Dialog.Close;
            }
          }
          {
            svelteHTML.createElement('p', { class: `sr-only`, role: `status` });
            found;
          }
          {
            svelteHTML.createElement('div', { class: `min-h-0 flex-1 overflow-y-auto overscroll-contain pb-safe` });
            if (options.length > 0) {
              {
                svelteHTML.createElement('div', {
                  id: `${listId}-list`,
                  role: `listbox`,
                  'aria-label': m.palette_title(),
                });
                for (let group of __sveltets_2_ensureArray(near)) {
                  group.id;
                  __sveltets_2_ensureSnippet(listed(group));
                }
                if (far.length > 0) {
                  {
                    svelteHTML.createElement('p', {
                      'aria-hidden': `true`,
                      class: `mt-1 border-t border-line px-4 pt-3 text-xs text-faint`,
                    });
                    m.palette_on_server();
                  }
                  for (let group of __sveltets_2_ensureArray(far)) {
                    group.id;
                    __sveltets_2_ensureSnippet(listed(group));
                  }
                }
              }
            } else if (finder.settled && !finder.asking) {
              {
                svelteHTML.createElement('p', { class: `px-4 py-8 text-center text-sm text-soft` });
                m.palette_nothing({ query: query.trim() });
              }
            }
            if (!isEmpty) {
              {
                svelteHTML.createElement('p', {
                  class: `flex min-h-10 items-center gap-2 px-4 py-2 text-xs text-soft empty:hidden`,
                });
                if (finder.asking) {
                  {
                    const $$_rennipS5C = __sveltets_2_ensureComponent(Spinner);
                    new $$_rennipS5C({ target: __sveltets_2_any(), props: { size: `sm` } });
                  }
                  m.palette_asking();
                } else if (!status.online) {
                  {
                    const $$_ffOduolC5C = __sveltets_2_ensureComponent(CloudOff);
                    new $$_ffOduolC5C({
                      target: __sveltets_2_any(),
                      props: { class: `size-4 shrink-0`, 'aria-hidden': `true` },
                    });
                  }
                  m.palette_offline();
                } else if (finder.farFailed) {
                  m.palette_server_failed();
                } else if (finder.partial) {
                  m.palette_partial();
                }
              }
            }
          }
          Dialog.Content;
        }
        Dialog.Portal;
      }
      Dialog.Root;
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Palette__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Palette__SvelteComponent_ = ReturnType<typeof Palette__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Palette__SvelteComponent_;
