import type { Env } from '../env.ts';
import type { Deps } from '../deps.ts';

/** What a Hono handler of ours finds in its context. */
export type ApiEnv = { Bindings: Env; Variables: { deps: Deps } };
