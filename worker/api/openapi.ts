import type { Hono } from 'hono';
import { generateSpecs, resolver, type DescribeRouteOptions } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { problemSchema } from '#protocol/problems';
import { VERSION } from '../version.ts';
import type { ApiEnv } from './context.ts';
import type { Route } from './route.ts';

/** The API as OpenAPI 3.1, made from the same values that mount it. */

const COMMON_REFUSALS = { 401: 'No good token or session.', 403: 'Not for this caller.' };
const BODY_REFUSALS = {
  400: 'Not JSON, or not UTF-8.',
  413: 'Too large.',
  415: 'Not application/json.',
  422: 'Fields are missing, unknown or wrong: `errors` points to each.',
};

const BYTES = { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } };

export function describe(route: Route): DescribeRouteOptions {
  const refusals = {
    ...(route.access === null ? {} : COMMON_REFUSALS),
    ...(route.body === undefined ? {} : BODY_REFUSALS),
    ...route.refusals,
  };
  return {
    summary: route.summary,
    operationId: operationIdOf(route),
    ...(route.path.startsWith('/api/v1/') ? {} : { hide: true }),
    security: route.access?.token ? [{ token: [] }] : [],
    parameters: [...pathParameters(route), ...queryParameters(route), ...keyParameter(route)],
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: jsonOf(route.body, 'input') } }),
    ...(route.takes === 'bytes' ? { requestBody: { required: true, content: BYTES } } : {}),
    responses: {
      [route.status]: {
        description: 'Done.',
        ...(route.answer === undefined ? {} : { content: { ...jsonOf(route.answer, 'output'), ...csvOf(route) } }),
        ...(route.answers === 'bytes' ? { content: BYTES } : {}),
      },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          { description, content: { 'application/problem+json': { schema: resolver(problemSchema) } } },
        ]),
      ),
    },
  };
}

// Rules that JSON Schema has no word for (a phone number that can be one) are left to the server and its 422.
const jsonOf = (schema: GenericSchema, typeMode: 'input' | 'output') => ({
  'application/json': { schema: resolver(schema, { errorMode: 'ignore', typeMode }) },
});

const csvOf = ({ csv }: Route) => (csv ? { 'text/csv': { schema: { type: 'string' as const } } } : {});

/** `POST /api/v1/tasks/{id}/complete` is `postTasksByIdComplete`. */
const operationIdOf = ({ method, path }: Route): string =>
  method.toLowerCase() +
  path
    .replace(/^\/api\/(v1\/)?/, '/')
    .replaceAll(/\{(\w+)\}/g, 'by-$1')
    .replaceAll(/[/\-.]+(\w)/g, (_, letter: string) => letter.toUpperCase());

const pathParameters = ({ path }: Route) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' as const },
  }));

const queryParameters = ({ query }: Route) =>
  Object.keys((query as { entries?: object } | undefined)?.entries ?? {}).map((name) => ({
    name,
    in: 'query',
    required: false,
    schema: { type: 'string' as const },
  }));

const keyParameter = ({ idempotency }: Route) =>
  idempotency === undefined
    ? []
    : [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: idempotency === 'own',
          description:
            'A repeat with the same key and body gives the first answer again, with Idempotency-Replayed: true.',
          schema: { type: 'string' as const, maxLength: 255 },
        },
      ];

/** The document; made once a process, for routes do not change while it lives. */
export function openApiDocument(app: Hono<ApiEnv>): () => Promise<unknown> {
  let document: Promise<unknown> | undefined;
  return () =>
    (document ??= generateSpecs(app, {
      defaultValidationErrorResponse: false,
      documentation: {
        openapi: '3.1.0',
        info: {
          title: 'Frontdesk',
          version: VERSION,
          description: 'Requests, clients, tasks and the people who do them.',
        },
        components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      },
    }));
}
