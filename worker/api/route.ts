import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Actor, Role } from '#domain/model';
import type { Deps } from '../deps.ts';

/**
 * An address of the API as one value: who may call it, what it takes, what it answers. The same value mounts it,
 * documents it, and tells the tests what to try, so that none of the three can forget it.
 */

export type Caller = Extract<Actor, { kind: 'employee' } | { kind: 'token' }>;
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** `roles` are those of sessions; a token has an owner's powers, but for what is owed to a person at the screen. */
export type Access = { roles: readonly Role[]; token: boolean };

const EVERY_ROLE: readonly Role[] = ['owner', 'manager', 'chief', 'employee'];
export const STAFF: Access = { roles: EVERY_ROLE, token: true };
export const MANAGEMENT: Access = { roles: ['owner', 'manager'], token: true };
export const OWNER_SESSION: Access = { roles: ['owner'], token: false };
export const ANY_SESSION: Access = { roles: EVERY_ROLE, token: false };

export type Call<Who, Query, Body> = {
  deps: Deps;
  caller: Who;
  request: Request;
  /** The `{name}`s of the path, as they were written. */
  params: Readonly<Record<string, string>>;
  query: Query;
  body: Body;
  /** The Idempotency-Key with the hash of what was sent, if one came. */
  keyed: { key: string; bodyHash: string } | undefined;
  /** Headers of the answer to be. */
  headers: Headers;
};

type Facts = {
  method: Method;
  /** As OpenAPI writes it: `/api/v1/tasks/{id}`. */
  path: string;
  summary: string;
  status: 200 | 201 | 202 | 204;
  /** Other statuses with what they mean, for the document. */
  refusals?: Readonly<Record<number, string>>;
  /**
   * Idempotency-Key of a write. `kept`: the key is claimed, the answer kept; `sealed`: kept so that the base alone tells
   * nobody what is in it. `own`: the effect is unique by itself and the key is needed. Routes that change nothing have none.
   */
  idempotency?: 'kept' | 'sealed' | 'own';
  /** Longest body in bytes; that of `readJson` when absent. */
  bodyLimit?: number;
  /** The body is no JSON: `run` reads it from the request itself. */
  takes?: 'bytes';
  /** `run` answers a whole Response, for what is no JSON. */
  answers?: 'bytes';
  /** The same answer as a file of comma-separated values, for whoever asks with `format=csv`. */
  csv?: (answer: unknown) => { name: string; text: string };
};

export type Route = Facts & {
  /** null: everybody. */
  access: Access | null;
  query: GenericSchema | undefined;
  body: GenericSchema | undefined;
  bodyFor: ((deps: Deps) => Promise<GenericSchema>) | undefined;
  answer: GenericSchema | undefined;
  run(call: Call<Caller | null, unknown, unknown>): Promise<unknown>;
};

type Schemas<Q extends GenericSchema, B extends GenericSchema, A extends GenericSchema> = {
  query?: Q;
  body?: B;
  /** The same schema with what only the organisation knows, such as the country of its phone numbers. */
  bodyFor?: (deps: Deps) => Promise<B>;
  /** What leaves: fields that are not in it never do, whatever a query brought along. */
  answer?: A;
};

type Spec<Who, Q extends GenericSchema, B extends GenericSchema, A extends GenericSchema> = Facts &
  Schemas<Q, B, A> & { run(call: Call<Who, InferOutput<Q>, InferOutput<B>>): Promise<InferInput<A>> };

type None = GenericSchema<void, void>;

/** A route for employees and programs. */
export function staffRoute<
  Q extends GenericSchema = None,
  B extends GenericSchema = None,
  A extends GenericSchema = None,
>(spec: Spec<Caller, Q, B, A> & { access: Access }): Route {
  return erase(spec, spec.access);
}

/** A route that answers a file; everything about the answer is its own. Everybody may call it where `access` is null. */
export function bytesRoute<A extends Access | null, Q extends GenericSchema = None>(
  spec: Omit<Facts, 'answers'> & {
    access: A;
    query?: Q;
    run(call: Call<A extends null ? null : Caller, InferOutput<Q>, void>): Promise<Response>;
  },
): Route {
  const { query, run, ...facts } = spec;
  const shapes = { query, body: undefined, bodyFor: undefined, answer: undefined };
  return { ...facts, ...shapes, answers: 'bytes', run: run as unknown as Route['run'] };
}

/** A route for everybody: nothing in its answer may tell who is known here. */
export function publicRoute<
  Q extends GenericSchema = None,
  B extends GenericSchema = None,
  A extends GenericSchema = None,
>(spec: Spec<null, Q, B, A>): Route {
  return erase(spec, null);
}

/** What a route's schemas and access have checked before it runs is what its `run` declares; the types meet again here. */
function erase<Who, Q extends GenericSchema, B extends GenericSchema, A extends GenericSchema>(
  { query, body, bodyFor, answer, run, ...facts }: Spec<Who, Q, B, A>,
  access: Access | null,
): Route {
  return { ...facts, access, query, body, bodyFor, answer, run: run as unknown as Route['run'] };
}
