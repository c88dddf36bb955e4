import type { ReportId } from '#domain/reports/reports';
import type { Answer } from '$lib/sync/server.ts';
import { readReport, type Report } from '$lib/sync/reports.ts';

type Question = { id: ReportId; query: Record<string, string> };

/** Asks whenever what `question` reads has changed, for as long as the component lives. */
export function askReport(question: () => Question | null) {
  let answer = $state.raw<Answer<Report> | null>(null);
  let tries = $state(0);
  // The same question is not asked again because the clock has moved on within a day.
  const wanted = $derived(JSON.stringify(question()));
  $effect(() => {
    void tries;
    const asked = JSON.parse(wanted) as Question | null;
    answer = null;
    if (asked === null) return;
    let isOver = false;
    void readReport(asked.id, asked.query).then((told) => {
      if (!isOver) answer = told;
    });
    return () => (isOver = true);
  });
  return {
    /** Null until it is there. */
    get answer() {
      return answer;
    },
    again: () => void (tries += 1),
  };
}
