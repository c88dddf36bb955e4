import { startChild, type ChildInstance } from './child-instance.ts';
import { makeDemoDir } from './demo-folder.ts';
import { cutPower } from './power-cut.ts';

/** An instance with the demo that dies and comes back, as a computer under a desk does: the same folder, the same address. */
export class Mortal {
  readonly #folder = makeDemoDir();
  #instance: ChildInstance | null = null;
  #url = '';

  /** From when it first lived. */
  get url(): string {
    return this.#url;
  }

  /** Starts it if it does not run. */
  async live(): Promise<void> {
    if (this.#instance !== null) return;
    const PORT = this.#url === '' ? '0' : new URL(this.#url).port;
    this.#instance = await startChild({ DATA_DIR: this.#folder.dataDir, DEMO: '1', PORT });
    this.#url = this.#instance.url;
  }

  /** As by a power cut. */
  async die(): Promise<void> {
    const instance = this.#instance;
    this.#instance = null;
    if (instance !== null) await cutPower(instance, this.#folder.dataDir);
  }

  async stop(): Promise<void> {
    this.#instance?.child.kill('SIGTERM');
    await this.#instance?.exited;
    this.#folder.remove();
  }
}
