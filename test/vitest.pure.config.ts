import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { compileMessages } from '../worker/local/build/messages.ts';

await compileMessages();

/** A world of its own for some thousand seeds: `npm test` has the time for it. */
export const SIMULATOR = 'test/domain/assignment/simulator.test.ts';

/** Tests of what is pure, with a configuration of their own: `npm run verify` has no seconds for what the others need. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    name: 'pure',
    include: ['test/{domain,protocol,messages}/**/*.test.ts'],
    exclude: [SIMULATOR],
    // Nothing in them keeps a state, so one world serves all files: starting one for each is most of their time.
    isolate: false,
    pool: 'threads',
  },
});
