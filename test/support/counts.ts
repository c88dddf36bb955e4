import { existsSync, readFileSync, rmSync } from 'node:fs';

export type Counts = { passed: number; failed: number };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** Vitest's JSON report (Jest's shape). */
export function readVitest(path: string, exitCode: number): Counts {
  const report = take<{ numPassedTests: number; numFailedTests: number }>(path);
  return judge({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, exitCode);
}

/** Playwright's JSON report; a test that passed on a second try counts as failed. */
export function readPlaywright(path: string, exitCode: number): Counts {
  const stats = take<{ stats: { expected: number; unexpected: number; flaky: number } }>(path)?.stats;
  return judge({ passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }, exitCode);
}

/** A runner can fail without a failed test (a file that does not load, an error after the end): that is one failure. */
function judge(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The report of this run, removed so that the next run cannot read it again. */
function take<Report>(path: string): Report | undefined {
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  rmSync(path);
  return report;
}
