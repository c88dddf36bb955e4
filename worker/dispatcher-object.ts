import { writeDepsOf } from './deps.ts';
import { Dispatcher } from './dispatcher/dispatcher.ts';
import type { WriteDeps } from './dispatcher/assignment-batch.ts';

/** The Dispatcher as the platform runs it, with the rest of the Worker to write by. */
export class DispatcherObject extends Dispatcher {
  protected override writeDeps(defer: WriteDeps['defer']): WriteDeps {
    return writeDepsOf(this.env, defer);
  }
}
