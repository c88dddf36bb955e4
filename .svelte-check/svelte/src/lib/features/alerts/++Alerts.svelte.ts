///<reference types="svelte" />
import { m } from '#messages';
import type { AlertKind, AlertPreferences } from '#domain/alerts';
import type { Role } from '#domain/model';
import type { AlertSettings } from '#protocol/alerts';
import { alertSupport, deviceHere, turnOff, turnOn } from '$lib/sync/alert-device.ts';
import { readAlerts, removeDevice, savePreferences } from '$lib/sync/alerts.ts';
import Banner from '$lib/ui/Banner.svelte';
import Button from '$lib/ui/Button.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import Switch from '$lib/ui/Switch.svelte';
import { toast } from '$lib/ui/toast.ts';
import { onMount } from 'svelte';
import ChainTest from './ChainTest.svelte';
import Devices from './Devices.svelte';
import Hours from './Hours.svelte';
import { MENDING } from './mend.ts';
import { askPermission } from './try-links.ts';

type Props = { role: Role };
function $$render() {
  const { role }: Props = $props();

  const support = alertSupport();
  let settings = $state.raw<AlertSettings | null>(null);
  let hereId = $state<string | null>(null);
  let unreachable = $state(false);
  let busy = $state(false);

  const KINDS: readonly { kind: AlertKind; label: () => string; hint: () => string }[] = [
    { kind: 'task', label: m.alerts_kind_task, hint: m.alerts_kind_task_hint },
    { kind: 'message', label: m.alerts_kind_message, hint: m.alerts_kind_message_hint },
    { kind: 'review', label: m.alerts_kind_review, hint: m.alerts_kind_review_hint },
  ];
  /** Strangers are decided about by those who lead. */
  const kinds = $derived(KINDS.filter(({ kind }) => kind !== 'review' || role !== 'employee'));

  async function load() {
    const answer = await readAlerts();
    unreachable = answer.kind !== 'ok';
    if (answer.kind !== 'ok') return;
    settings = answer.value;
    hereId = (await deviceHere(answer.value))?.id ?? null;
  }

  /** The browser asks its own question, and only now: nobody says yes to what they did not ask for. */
  async function setHere(on: boolean) {
    if (settings === null || busy) return;
    busy = true;
    try {
      if (on) await turnOnHere(settings);
      else await turnOff(settings);
    } catch {
      toast.error(MENDING.refused());
    } finally {
      await load();
      busy = false;
    }
  }

  async function turnOnHere(known: AlertSettings) {
    const permission = await askPermission();
    if (permission.kind === 'broken') return void toast.error(MENDING[permission.why]());
    const turned = await turnOn(known);
    if (turned.kind === 'ok') return;
    toast.error(MENDING[turned.kind === 'unreachable' ? 'offline' : turned.kind]());
  }

  async function save(change: Partial<AlertPreferences>) {
    if (settings === null) return;
    const before = settings;
    const preferences = { ...settings.preferences, ...change };
    const { hours } = preferences;
    settings = {
      ...settings,
      preferences: {
        ...preferences,
        kinds: [...preferences.kinds],
        hours: hours && { ...hours, days: [...hours.days] },
      },
    };
    const answer = await savePreferences(preferences);
    if (answer.kind === 'ok') return;
    settings = before;
    toast.error(m.alerts_not_saved());
  }

  const setKind = (known: AlertSettings, kind: AlertKind, wanted: boolean) =>
    save({ kinds: [...known.preferences.kinds.filter((one) => one !== kind), ...(wanted ? [kind] : [])] });

  async function remove(id: string) {
    const answer = await removeDevice(id);
    if (answer.kind !== 'ok') toast.error(m.alerts_not_saved());
    await load();
  }

  onMount(() => void load());
  async () => {
    {
      svelteHTML.createElement('section', {
        class: `flex flex-col gap-4 rounded-xl border border-line bg-card p-5 shadow-card`,
        'aria-labelledby': `alerts`,
      });
      {
        svelteHTML.createElement('div', {});
        {
          svelteHTML.createElement('h2', { id: `alerts`, class: `font-display text-lg` });
          m.alerts_title();
        }
        {
          svelteHTML.createElement('p', { class: `mt-0.5 text-sm text-pretty text-soft` });
          m.alerts_lead();
        }
      }
      if (support !== 'ok') {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
            },
          });
          MENDING[support === 'none' ? 'no-support' : support]();
          Banner;
        }
      }
      if (settings !== null) {
        const known = settings;
        if (support === 'ok') {
          {
            const $$_hctiwS1C = __sveltets_2_ensureComponent(Switch);
            const $$_hctiwS1 = new $$_hctiwS1C({
              target: __sveltets_2_any(),
              props: {
                label: m.alerts_on_here(),
                hint: m.alerts_on_here_hint(),
                checked: __sveltets_2_get_set_binding(
                  () => hereId !== null,
                  (on) => void setHere(on),
                ),
              },
            });
            $$_hctiwS1.$$bindings = 'checked';
          }
        }
        if (known.devices.length > 0) {
          {
            svelteHTML.createElement('fieldset', { class: `flex flex-col border-t border-line pt-4` });
            {
              svelteHTML.createElement('legend', { class: `sr-only` });
              m.alerts_kinds();
            }
            {
              svelteHTML.createElement('p', { 'aria-hidden': `true`, class: `text-sm font-semibold text-soft` });
              m.alerts_kinds();
            }
            for (let { kind, label, hint } of __sveltets_2_ensureArray(kinds)) {
              kind;
              {
                const $$_hctiwS2C = __sveltets_2_ensureComponent(Switch);
                const $$_hctiwS2 = new $$_hctiwS2C({
                  target: __sveltets_2_any(),
                  props: {
                    label: label(),
                    hint: hint(),
                    checked: __sveltets_2_get_set_binding(
                      () => known.preferences.kinds.includes(kind),
                      (wanted) => void setKind(known, kind, wanted),
                    ),
                  },
                });
                $$_hctiwS2.$$bindings = 'checked';
              }
            }
          }
          {
            svelteHTML.createElement('div', { class: `flex flex-col border-t border-line pt-4` });
            {
              const $$_sruoH2C = __sveltets_2_ensureComponent(Hours);
              new $$_sruoH2C({
                target: __sveltets_2_any(),
                props: { hours: known.preferences.hours, onChange: (hours) => void save({ hours }) },
              });
            }
            {
              const $$_hctiwS2C = __sveltets_2_ensureComponent(Switch);
              const $$_hctiwS2 = new $$_hctiwS2C({
                target: __sveltets_2_any(),
                props: {
                  label: m.alerts_sound(),
                  hint: m.alerts_sound_hint(),
                  checked: __sveltets_2_get_set_binding(
                    () => known.preferences.sound,
                    (sound) => void save({ sound }),
                  ),
                },
              });
              $$_hctiwS2.$$bindings = 'checked';
            }
          }
          {
            svelteHTML.createElement('div', { class: `border-t border-line pt-4` });
            {
              const $$_seciveD2C = __sveltets_2_ensureComponent(Devices);
              new $$_seciveD2C({
                target: __sveltets_2_any(),
                props: { devices: known.devices, hereId, onRemove: (id) => void remove(id) },
              });
            }
          }
        }
        {
          svelteHTML.createElement('div', { class: `border-t border-line pt-4` });
          {
            const $$_tseTniahC2C = __sveltets_2_ensureComponent(ChainTest);
            new $$_tseTniahC2C({ target: __sveltets_2_any(), props: { settings: known, onTested: () => void load() } });
          }
        }
      } else if (unreachable) {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          const $$_rennaB1 = new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `warn`,
              action: () => {
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
                        onclick: () => void load(),
                      },
                    });
                    m.password_retry();
                    Button;
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { action } = $$_rennaB1.$$prop_def; /*Ωignore_endΩ*/
          m.alerts_offline();

          Banner;
        }
      } else {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.alerts_loading(), rows: 2 } });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Alerts__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Alerts__SvelteComponent_ = ReturnType<typeof Alerts__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Alerts__SvelteComponent_;
