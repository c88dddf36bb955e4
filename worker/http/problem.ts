import type { ProblemDocument } from '#protocol/problems';

/** What is wrong at one place of the input: an RFC 6901 pointer into the body, and a stable code for the page to translate. */
export type FieldError = { pointer: string; code: string; detail: string };

type Extras = {
  detail?: string;
  errors?: readonly FieldError[];
  /** For the caller's machine: Retry-After, Allow, WWW-Authenticate … */
  headers?: Readonly<Record<string, string>>;
  cause?: unknown;
};

/** An answer that is not the one asked for. `code` is '<entity>.<reason>': part of the protocol, never reworded. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: string, status: number, { detail, errors, headers = {}, cause }: Extras = {}) {
    super(code, { cause });
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.errors = errors;
    this.headers = headers;
  }
}

/** Names of RFC 9110 for the statuses we answer with; `title` must not differ between occurrences of one problem. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  411: 'Length Required',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

function problemDocument({ code, status, detail, errors }: Problem): ProblemDocument {
  return {
    type: `urn:frontdesk:problem:${code}`,
    title: TITLES[status] ?? 'Error',
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
}

export const problemResponse = (problem: Problem): Response =>
  Response.json(problemDocument(problem), {
    status: problem.status,
    headers: { ...problem.headers, 'content-type': 'application/problem+json' },
  });

/**
 * The one translation of what was thrown. What is not a `Problem` is a broken promise of the platform or a mistake of
 * ours: the caller learns only that, the log learns the rest.
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error('unexpected', error);
  return new Problem('server.failed', 500, { cause: error });
}

export const notFound = (): Problem => new Problem('route.not-found', 404);
