import * as v from 'valibot';
import { LOCALES, ROLES } from '#domain/model';
import { problemSchema, type ProblemDocument } from '#protocol/problems';

/** The server as the person at the screen asks it: every answer is read by its schema, every failure is a value. */

export type Answer<T> =
  | { kind: 'ok'; value: T }
  /** No session, or one that has ended. */
  | { kind: 'signed-out' }
  /** This app is older than the server can speak with. */
  | { kind: 'outdated' }
  | { kind: 'refused'; status: number; code: string }
  /** No answer, or none that could be read: the same question may be asked again, after the wait if one was named. */
  | { kind: 'unreachable'; retryAfterS?: number };

const meSchema = v.object({
  employee: v.object({ id: v.string(), name: v.string(), role: v.picklist(ROLES), language: v.picklist(LOCALES) }),
});
export type Me = v.InferOutput<typeof meSchema>['employee'];
const anything = v.unknown();

/** As much of a RequestInit as is used: pages, workers and the tests of Workers each have their own idea of the rest. */
type Init = {
  method: Method;
  credentials: 'same-origin';
  signal: AbortSignal;
  headers?: Record<string, string>;
  body?: string | ArrayBuffer;
};
export type ServerDeps = {
  fetch: (path: string, init: Init) => Promise<Response>;
  now: () => number;
};

/** A stalled connection must not hold the queue for ever; a page of 2,000 rows over a slow phone network takes less. */
const PATIENCE_MS = 30_000;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export function createAsker({ fetch, now }: ServerDeps) {
  let aheadMs = 0;

  async function ask<T>(
    method: Method,
    path: string,
    schema: v.GenericSchema<unknown, T>,
    { body, bytes, signal }: { body?: unknown; bytes?: ArrayBuffer; signal?: AbortSignal | undefined } = {},
  ): Promise<Answer<T>> {
    try {
      const response = await fetch(path, {
        method,
        credentials: 'same-origin',
        signal: withPatience(signal),
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
        ...(bytes === undefined ? {} : { headers: { 'content-type': 'application/octet-stream' }, body: bytes }),
      });
      aheadMs = aheadOf(response, now()) ?? aheadMs;
      const value: unknown = await response.json().catch(() => null);
      const retryAfterS = Number(response.headers.get('retry-after'));
      if (response.status === 429 && retryAfterS > 0) return { kind: 'unreachable', retryAfterS };
      if (!response.ok) return refusal(response.status, value);
      const parsed = v.safeParse(schema, value);
      // An answer in a shape unknown to this version: waiting does not help, a newer app does.
      return parsed.success ? { kind: 'ok', value: parsed.output } : { kind: 'outdated' };
    } catch {
      return { kind: 'unreachable' };
    }
  }

  return {
    ask,
    /** The server's clock as its last answer showed it, UTC milliseconds, good to a second; a device's own may be years off. */
    now: (): number => now() + aheadMs,
    /** How far the server's clock is ahead of this device's. */
    aheadMs: (): number => aheadMs,
    /** Somebody else on this device has asked, and knows better. */
    setAhead(ms: number): void {
      aheadMs = ms;
    },
    /** Reads what is not kept on devices. */
    read: <T>(path: string, schema: v.GenericSchema<unknown, T>, signal?: AbortSignal): Promise<Answer<T>> =>
      ask('GET', path, schema, { signal }),
    /** Changes what is not kept on devices. */
    call: <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, schema: v.GenericSchema<unknown, T>, body?: unknown) =>
      ask(method, path, schema, { body }),
    me: async (): Promise<Answer<Me>> => {
      const answer = await ask('GET', '/api/me', meSchema);
      return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.employee } : answer;
    },
    signIn: (credentials: { email: string; password: string }): Promise<Answer<unknown>> =>
      ask('POST', '/api/auth/sign-in/email', anything, { body: credentials }),
    signOut: (): Promise<Answer<unknown>> => ask('POST', '/api/auth/sign-out', anything, { body: {} }),
  };
}

/** Either the caller has lost interest, or it takes too long. `AbortSignal.any` is younger than the browsers we serve. */
function withPatience(signal: AbortSignal | undefined): AbortSignal {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  if (!signal) return patience;
  const both = new AbortController();
  for (const one of [signal, patience]) {
    if (one.aborted) both.abort();
    one.addEventListener('abort', () => both.abort(), { signal: both.signal });
  }
  return both.signal;
}

function refusal(status: number, body: unknown): Exclude<Answer<never>, { kind: 'ok' }> {
  const problem = v.safeParse(problemSchema, body);
  const code = problem.success ? mostExact(problem.output) : `http.${status}`;
  if (status === 401 || code === 'employee.inactive') return { kind: 'signed-out' };
  if (status === 426 || code === 'sync.update-app') return { kind: 'outdated' };
  // Ours or the platform's trouble, or too much at once: later it may go.
  if (status >= 500 || status === 429 || status === 408 || code === 'sync.busy') return { kind: 'unreachable' };
  return { kind: 'refused', status, code };
}

/** Of a body that is wrong at some place: what is wrong there. */
const mostExact = ({ code, errors }: ProblemDocument): string =>
  code === 'input.invalid' ? (errors?.[0]?.code ?? code) : code;

/** HTTP dates have whole seconds, so a smaller difference says nothing. */
const DATE_GRAIN_MS = 2_000;

function aheadOf(response: Response, now: number): number | null {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) return null;
  return Math.abs(date - now) <= DATE_GRAIN_MS ? 0 : date - now;
}
