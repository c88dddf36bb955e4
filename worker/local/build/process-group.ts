import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { Refusal } from '../refusal.ts';

const TOOLS = resolve('node_modules/.bin');

/**
 * Runs a tool of `node_modules/.bin` to its end and then ends whatever it left running: a build with prerendered pages
 * leaks a workerd. What it prints is shown only when it fails.
 * @throws {Refusal} when the tool fails
 */
export async function runInGroup(tool: string, parameters: readonly string[]): Promise<void> {
  const child = spawn(`${TOOLS}/${tool}`, parameters, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${TOOLS}${delimiter}${process.env['PATH'] ?? ''}`,
      NODE_ENV: 'production',
      WRANGLER_SEND_METRICS: 'false',
    },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const stop = () => endGroup(child.pid);
  process.once('exit', stop);

  const code = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('exit', settle);
  });
  stop();
  process.off('exit', stop);
  if (code !== 0) throw new Refusal(`${tool} ${parameters.join(' ')} failed:\n${output}`);
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing of the group is left, which is the usual case.
  }
}
