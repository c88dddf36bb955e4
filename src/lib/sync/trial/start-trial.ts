import type { Answer } from '../ask.ts';
import { session } from '../session.svelte.ts';
import type { FromTrial, TrialAnswer, TrialQuestion } from './messages.ts';

export type { TrialAnswer, TrialQuestion } from './messages.ts';

const create = (): Worker =>
  new Worker(new URL('./trial-worker.ts', import.meta.url), { type: 'module', name: 'frontdesk-trial' });

/** `progress` is called with how much is done, 0 to 1; `answer` once. */
type Heard = { progress: (share: number) => void; answer: (answer: Answer<TrialAnswer>) => void };

/**
 * Tries rules beside the page. A worker that cannot be had counts as a server that cannot be reached: its script comes
 * from there.
 * @returns stops it, and nothing is heard any more
 */
export function startTrial(question: TrialQuestion, heard: Heard, make: () => Worker = create): () => void {
  let isOver = false;
  const end = (answer: Answer<TrialAnswer>): void => {
    if (isOver) return;
    stop();
    // A round of sync learns the same, and does what is to be done.
    if (answer.kind === 'signed-out') session.kick();
    heard.answer(answer);
  };
  const worker = make();
  const stop = (): void => {
    isOver = true;
    worker.terminate();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromTrial>) => {
    if (data.kind === 'answer') end(data.answer);
    else if (!isOver) heard.progress(data.share);
  });
  worker.addEventListener('error', () => end({ kind: 'unreachable' }));
  worker.postMessage(question);
  return stop;
}
