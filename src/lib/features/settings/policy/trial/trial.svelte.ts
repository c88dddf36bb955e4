import type { Answer } from '$lib/sync/server.ts';
import { startTrial, type TrialAnswer, type TrialQuestion } from '$lib/sync/trial/start-trial.ts';

/** Tries whatever `question` asks, anew when it asks for something else, for as long as the component lives. */
export function tryOut(question: () => TrialQuestion) {
  let answer = $state.raw<Answer<TrialAnswer> | null>(null);
  let share = $state(0);
  let tries = $state(0);
  // The same question is not asked again because rows or the clock have moved on.
  const wanted = $derived(JSON.stringify(question()));
  $effect(() => {
    void tries;
    answer = null;
    share = 0;
    return startTrial(JSON.parse(wanted) as TrialQuestion, {
      progress: (done) => (share = done),
      answer: (told) => (answer = told),
    });
  });
  return {
    /** Null until it is there. */
    get answer() {
      return answer;
    },
    /** How much is done, 0 to 1. */
    get share() {
      return share;
    },
    again: () => void (tries += 1),
  };
}
