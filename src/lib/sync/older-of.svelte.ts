import { live } from '../store/live.svelte.ts';
import { hasOlder, loadOlder } from './older.ts';

/** What a card has that this device has not, for a screen: call it in a component's script. */
export function olderOf(clientId: () => string) {
  const missing = live(async () => hasOlder(clientId()));
  let asked = $state(false);
  return {
    /** There may be more on the server. */
    get missing(): boolean {
      return missing.current ?? false;
    },
    /** It is on its way, or waits for the network. */
    get asked(): boolean {
      return asked;
    },
    async fetch(): Promise<void> {
      asked = true;
      await loadOlder(clientId()).catch(() => (asked = false));
    },
  };
}
