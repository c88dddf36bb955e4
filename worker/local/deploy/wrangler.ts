import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Cloudflare's own tool, which knows the account. */

export type Ran = { code: number; output: string };
export type Wrangler = {
  /** Runs it to its end and keeps what it says; it asks nothing back. */
  ask(parameters: readonly string[]): Promise<Ran>;
  /** Runs it at the terminal of whoever is deploying. */
  show(parameters: readonly string[]): Promise<number>;
};

/** @param program path of the tool */
export function wranglerAt(program: string): Wrangler {
  return {
    async ask(parameters) {
      const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env: quiet() });
      let output = '';
      child.stdout.on('data', (text: Buffer) => (output += text.toString()));
      child.stderr.on('data', (text: Buffer) => (output += text.toString()));
      return { code: await ended(child), output };
    },
    show: async (parameters) => ended(spawn(program, parameters, { stdio: 'inherit', env: quiet() })),
  };
}

/** `CI` answers its questions with their defaults; the tools need the Node that is installed beside them. */
const quiet = () => ({
  ...process.env,
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  PATH: `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
});

const ended = (child: ReturnType<typeof spawn>): Promise<number> =>
  new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('close', (code) => settle(code ?? 1));
  });

/** The JSON within what it says: banners and warnings stand around it. */
export function jsonIn(output: string): unknown {
  const start = output.search(/^[[{]/m);
  const end = Math.max(output.lastIndexOf(']'), output.lastIndexOf('}'));
  try {
    return JSON.parse(output.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
