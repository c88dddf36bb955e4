import type { Challenge, Solution } from 'altcha-lib/types';
import { onceUntilUsed, type HumanCheck } from './proof.ts';

/** Proof of work, solved in a Worker of its own. */
export const altchaCheck = (): HumanCheck =>
  onceUntilUsed(async () => {
    const answer = await fetch('/api/public/challenge');
    if (!answer.ok) throw new Error(String(answer.status));
    const challenge = (await answer.json()) as Challenge;
    return btoa(JSON.stringify({ challenge, solution: await solve(challenge) }));
  });

function solve(challenge: Challenge): Promise<Solution> {
  const worker = new Worker(new URL('./solver.ts', import.meta.url), { type: 'module' });
  const solved = new Promise<Solution>((resolve, reject) => {
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<Solution | { error: unknown } | null>) => {
      if (data === null || 'error' in data) reject(new Error('unsolved', { cause: data }));
      else resolve(data);
    };
  });
  worker.postMessage({ type: 'work', challenge });
  return solved.finally(() => worker.terminate());
}
