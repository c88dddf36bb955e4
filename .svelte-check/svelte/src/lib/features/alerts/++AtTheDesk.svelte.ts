///<reference types="svelte" />
import { goto } from '$app/navigation';
import { live } from '$lib/store/live.svelte.ts';
import { countMine } from '$lib/store/queries/my-count.ts';
import { keepAlerts } from '$lib/sync/alert-device.ts';
import { onMount } from 'svelte';
import { onAlertTapped } from './shown.ts';

type Props = { employeeId: string };
function $$render() {
  const { employeeId }: Props = $props();

  const mine = live((store) => countMine(store, employeeId));

  // The number on the app's icon: a push sets it while nobody looks, an open desk knows it better.
  $effect(() => {
    if (mine.current !== undefined) void navigator.setAppBadge?.(mine.current).catch(() => undefined);
  });

  onMount(() => onAlertTapped((path) => void goto(path)));
  // Without a network nothing is lost: the next start does it.
  onMount(() => void keepAlerts().catch(() => undefined));
  async () => {};
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const AtTheDesk__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AtTheDesk__SvelteComponent_ = ReturnType<typeof AtTheDesk__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AtTheDesk__SvelteComponent_;
