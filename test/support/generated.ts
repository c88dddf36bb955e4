import { compileMessages } from '../../worker/local/build/messages.ts';
import { runQuietly } from './run-tool.ts';

/** What tools read and no clone has: the texts as functions, SvelteKit's types and tsconfig. */
export async function generate(): Promise<void> {
  const [, { code, output }] = await Promise.all([compileMessages(), runQuietly('svelte-kit', ['svelte-kit', 'sync'])]);
  if (code !== 0) throw new Error(output);
}
