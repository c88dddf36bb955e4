import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';

/** What `backup` and `restore` have in common. Exit codes: 0, 1 something is not so, 2 wrong usage. */

/** The one argument; ends the process when there is not exactly one. */
export function fileNamed(usage: string): string {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return file;
  } catch {
    // An option: there are none.
  }
  console.error(`Name one file.\n${usage}`);
  process.exit(2);
}

export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
