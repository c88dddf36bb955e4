import { onMount } from 'svelte';

/** What comes sooner than this comes at once; a sign of waiting that flashes by would be noise. */
const LATE_MS = 400;

/** Whether a component that stands for something else has had to wait for it. */
export function late(): { readonly current: boolean } {
  let isLate = $state(false);
  onMount(() => {
    const timer = setTimeout(() => (isLate = true), LATE_MS);
    return () => clearTimeout(timer);
  });
  return {
    get current() {
      return isLate;
    },
  };
}
