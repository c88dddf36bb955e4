import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

const PROGRAM = join(import.meta.dirname, 'fill-program.ts');

/**
 * Fills the base in a process of its own: the names of six languages and the tools that write rows take a hundred
 * megabytes, which the runner would otherwise hold for as long as it lives.
 * @throws {Refusal} with what the program said when it fails
 */
export async function fillDemoApart(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('close', settle);
  });
  if (code !== 0) throw new Refusal(`The demo organisation could not be written:\n${said}`);
}
