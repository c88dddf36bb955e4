import { untrack } from 'svelte';
import { COMMAND_IDS, type CommandId } from './keys.ts';

type Run = () => void;
type Offer = Partial<Record<CommandId, Run | undefined>>;

/**
 * What can be done just now. Who can do something offers it for as long as that is so; key listener, palette and help
 * run what is offered, and know nothing of who does it.
 */
class Commands {
  #offers = $state.raw<readonly Offer[]>([]);

  /** Call in an `$effect`. Of several offers the newest counts: what opened last lies on top.
   * @returns takes the offer back */
  offer(offer: Offer): () => void {
    untrack(() => (this.#offers = [...this.#offers, offer]));
    return () => untrack(() => (this.#offers = this.#offers.filter((each) => each !== offer)));
  }

  /** @returns whether somebody does it */
  run(id: CommandId): boolean {
    const run = this.#find(id);
    run?.();
    return run !== undefined;
  }

  /** In the order of the registry. */
  get offered(): readonly CommandId[] {
    return COMMAND_IDS.filter((id) => this.#find(id) !== undefined);
  }

  #find(id: CommandId): Run | undefined {
    return this.#offers.findLast((offer) => offer[id] !== undefined)?.[id];
  }
}

export const commands = new Commands();
