import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** `failures`: what failed and why, one text for each; a runner that fails by itself is one as well. */
export type Counts = { passed: number; failures: readonly string[] };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failures: [...a.failures, ...b.failures] };
}

type VitestReport = {
  numPassedTests: number;
  testResults: readonly {
    name: string;
    status: string;
    message: string;
    assertionResults: readonly { fullName: string; status: string; failureMessages: readonly string[] | null }[];
  }[];
};

/** Vitest's JSON report (Jest's shape). */
export function readVitest(path: string, exitCode: number): Counts {
  const report = take<VitestReport>(path);
  const failures = (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = relative('.', name);
    const failed = assertionResults
      .filter((one) => one.status === 'failed')
      .map(({ fullName, failureMessages }) => told(file, fullName, failureMessages?.[0]));
    // A file that does not load has no tests to fail.
    return failed.length === 0 && status === 'failed' ? [told(file, 'as a whole', message)] : failed;
  });
  return judge({ passed: report?.numPassedTests ?? 0, failures }, 'vitest', exitCode);
}

type Suite = {
  suites?: readonly Suite[];
  specs: readonly {
    file: string;
    title: string;
    tests: readonly { status: string; results: readonly { errors: readonly { message?: string }[] }[] }[];
  }[];
};
type PlaywrightReport = {
  stats: { expected: number };
  suites: readonly Suite[];
  errors: readonly { message?: string }[];
};

/** Playwright's JSON report; a test that passed on a second try counts as failed. */
export function readPlaywright(path: string, exitCode: number): Counts {
  const report = take<PlaywrightReport>(path);
  const specs = (report?.suites ?? []).flatMap(specsOf);
  const failures = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => told(`test/journeys/${file}`, title, results.flatMap(({ errors }) => errors)[0]?.message)),
  );
  const errors = (report?.errors ?? []).map(({ message }) => told('test/journeys', 'as a whole', message));
  return judge({ passed: report?.stats.expected ?? 0, failures: [...failures, ...errors] }, 'playwright', exitCode);
}

const specsOf = (suite: Suite): Suite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

const MOST_LINES = 12;
function told(file: string, title: string, message = ''): string {
  const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, MOST_LINES);
  return [`${file} › ${title}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** A runner can fail without a failed test (an error after the end): that is one failure. */
function judge(counts: Counts, runner: string, exitCode: number): Counts {
  return exitCode !== 0 && counts.failures.length === 0
    ? { ...counts, failures: [`${runner} ended with exit code ${exitCode}`] }
    : counts;
}

/** The report of this run, removed so that the next run cannot read it again. */
function take<Report>(path: string): Report | undefined {
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  rmSync(path);
  return report;
}
