/// <reference lib="webworker" />
import type { FromTrial, TrialQuestion } from './messages.ts';
import { runTrial } from './run-trial.ts';

/** Tries rules in a thread of its own: a second or two of reckoning, in which the screen stays free. */

declare const self: DedicatedWorkerGlobalScope;

const say = (message: FromTrial): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<TrialQuestion>) => {
  const deps = { fetch: (path: string, init: RequestInit) => fetch(path, init), now: Date.now };
  const trial = runTrial(deps, data, (share) => say({ kind: 'progress', share }));
  // The page hears it as an error of the worker.
  trial.then((answer) => say({ kind: 'answer', answer })).catch((error: unknown) => self.reportError(error));
});
