import { readPresent } from '$lib/sync/presence.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { clock } from '$lib/ui/clock.svelte.ts';

/** Who is at hand, asked for as often as the clock is renewed; null while that cannot be known. */
export function followPresence() {
  let present = $state.raw<ReadonlySet<string> | null>(null);
  $effect(() => {
    if (!status.online) {
      present = null;
      return;
    }
    // Read for its tick alone.
    void clock.now;
    let isOver = false;
    void readPresent().then((answer) => {
      if (!isOver && answer.kind === 'ok') present = answer.value;
    });
    return () => (isOver = true);
  });
  return {
    /** Null: not known. */
    isPresent: (employeeId: string): boolean | null => present?.has(employeeId) ?? null,
  };
}
