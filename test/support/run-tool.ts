import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const TOOLS = resolve('node_modules/.bin');

/** Runs a tool of `node_modules/.bin` under this Node, its output shown as it comes; resolves to its exit code. */
export function runTool(name: string, parameters: readonly string[], variables: Record<string, string> = {}): Promise<number> {
  const PATH = `${TOOLS}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(`${TOOLS}/${name}`, parameters, { stdio: 'inherit', env: { ...process.env, ...variables, PATH } });
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => settle(code ?? 1));
  });
}
