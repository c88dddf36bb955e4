import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import packageJson from '../../package.json' with { type: 'json' };

/** An instance in a process of its own, which can be killed. */
export type ChildInstance = { url: string; child: ChildProcess; exited: Promise<number | null> };

/** What `npm start` gives to Node, its flags included. */
const [, , ...START] = packageJson.scripts.start.split(' ');

const READY = /^Frontdesk ready on (\S+)$/;

/** Runs what `npm start` runs; resolves when it says it is ready, rejects with its words when it ends before that. */
export function startChild(variables: Record<string, string>): Promise<ChildInstance> {
  const child = spawn(process.execPath, START, {
    env: { ...process.env, PORT: '0', SMTP_PORT: '0', DEMO: '0', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((settle) => child.once('exit', settle));
  const said: string[] = [];
  return new Promise((settle, fail) => {
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const url = READY.exec(line)?.[1];
      if (url !== undefined) settle({ url, child, exited });
    });
    void exited.then((code) => fail(new Error(`exit ${code}: ${said.join('\n')}`)));
  });
}
