///<reference types="svelte" />
import { m } from '#messages';
import type { AlertDetail } from '#domain/alerts';
import { readAlerts, saveDetail } from '$lib/sync/alerts.ts';
import Banner from '$lib/ui/Banner.svelte';
import Select from '$lib/ui/Select.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import { toast } from '$lib/ui/toast.ts';
import { onMount } from 'svelte';
function $$render() {
  let detail = $state<AlertDetail | null>(null);
  let unreachable = $state(false);

  const options: { value: AlertDetail; label: string }[] = [
    { value: 'none', label: m.alerts_detail_none() },
    { value: 'name', label: m.alerts_detail_name() },
    { value: 'text', label: m.alerts_detail_text() },
  ];

  async function choose(next: AlertDetail) {
    const before = detail;
    detail = next;
    const answer = await saveDetail(next);
    if (answer.kind === 'ok') return void toast(m.alerts_detail_saved());
    detail = before;
    toast.error(m.alerts_not_saved());
  }

  onMount(async () => {
    const answer = await readAlerts();
    if (answer.kind === 'ok') detail = answer.value.detail;
    else unreachable = true;
  });
  async () => {
    {
      svelteHTML.createElement('section', {
        class: `flex flex-col gap-4 rounded-xl border border-line bg-card p-5 shadow-card lg:bg-paper`,
      });
      {
        svelteHTML.createElement('div', {});
        {
          svelteHTML.createElement('h2', { class: `font-display text-lg` });
          m.alerts_title();
        }
        {
          svelteHTML.createElement('p', { class: `mt-0.5 text-sm text-pretty text-soft` });
          m.alerts_detail_lead();
        }
      }
      if (detail !== null) {
        {
          const $$_tceleS1C = __sveltets_2_ensureComponent(Select);
          const $$_tceleS1 = new $$_tceleS1C({
            target: __sveltets_2_any(),
            props: {
              label: m.alerts_detail(),
              options,
              value: __sveltets_2_get_set_binding(
                () => detail ?? 'none',
                (next) => void choose(next),
              ),
            },
          });
          $$_tceleS1.$$bindings = 'value';
        }
      } else if (unreachable) {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `warn`,
            },
          });
          m.alerts_offline();
          Banner;
        }
      } else {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.alerts_loading(), rows: 1 } });
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
const AlertDetail__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AlertDetail__SvelteComponent_ = ReturnType<typeof AlertDetail__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AlertDetail__SvelteComponent_;
