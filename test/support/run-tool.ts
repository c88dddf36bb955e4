import { spawn, type StdioOptions } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const TOOLS = resolve('node_modules/.bin');

/** What a tool said, and how it ended; `seconds` of wall time. */
export type Outcome = { name: string; code: number; output: string; seconds: number };

/** Runs a tool of `node_modules/.bin` under this Node, its output shown as it comes; resolves to its exit code. */
export async function runTool(
  name: string,
  parameters: readonly string[],
  variables: Record<string, string> = {},
): Promise<number> {
  return exitCodeOf(start(name, parameters, variables, 'inherit'));
}

/** Runs a tool and keeps what it says; `command` is its name and parameters. */
export async function runQuietly(
  name: string,
  command: readonly string[],
  variables: Record<string, string> = {},
): Promise<Outcome> {
  const [tool = '', ...parameters] = command;
  const beganAt = performance.now();
  const child = start(tool, parameters, variables, ['ignore', 'pipe', 'pipe']);
  let output = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
  const code = await exitCodeOf(child);
  return { name, code, output, seconds: (performance.now() - beganAt) / 1000 };
}

function start(tool: string, parameters: readonly string[], variables: Record<string, string>, stdio: StdioOptions) {
  const PATH = `${TOOLS}${delimiter}${process.env['PATH'] ?? ''}`;
  return spawn(`${TOOLS}/${tool}`, parameters, { stdio, env: { ...process.env, ...variables, PATH } });
}

function exitCodeOf(child: ReturnType<typeof start>): Promise<number> {
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('close', (code) => settle(code ?? 1));
  });
}
