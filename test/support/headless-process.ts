import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Line = Record<string, unknown>;

/** `npm run device` as a process of its own, one order at a time. */
export class DeviceProcess {
  readonly exited: Promise<number | null>;
  readonly #child;
  readonly #lines: AsyncIterator<string>;

  constructor(url: string, user: string, password: string) {
    const command = ['test/device/main.ts', '--url', url, '--user', user, '--password', password];
    this.#child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.exited = new Promise((settle) => this.#child.once('exit', settle));
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** The next line that is no event, or the one event wanted. */
  async next(event?: string): Promise<Line> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done === true) throw new Error('the device has ended');
      const line = JSON.parse(value) as Line;
      if (line['event'] === event) return line;
    }
  }

  ask(order: Line): Promise<Line> {
    this.#child.stdin.write(`${JSON.stringify(order)}\n`);
    return this.next();
  }

  stop(): void {
    this.#child.kill();
  }
}
