import * as v from 'valibot';
import { LINK_PURPOSES } from '#domain/link';
import { ASSIGNMENT_POLICIES, ROLES, type Locale, type Role } from '#domain/model';
import type { Answer } from './server.ts';
import { session } from './session.svelte.ts';

/** What of the office only the server knows or can do: invitations and tokens. Each needs the network. */

const anything = v.unknown();
const listOf = <S extends v.GenericSchema>(item: S) => v.object({ items: v.array(item) });

const joiningSchema = v.object({
  id: v.string(),
  role: v.picklist(ROLES),
  /** Has chosen a password. */
  joined: v.boolean(),
  /** When the open invitation ends, UTC ms; null when there is none. */
  invitedUntil: v.nullable(v.number()),
  /** The letter with their last link has not left. `detail` is in the words of the far server. */
  undelivered: v.nullable(
    v.object({
      purpose: v.picklist(LINK_PURPOSES),
      state: v.picklist(['failed', 'retrying']),
      code: v.string(),
      detail: v.string(),
    }),
  ),
});
export type Joining = v.InferOutput<typeof joiningSchema>;

/** Who has come in, and who is only invited. */
export const readJoining = (): Promise<Answer<{ items: Joining[] }>> =>
  session.read('/api/v1/employees', listOf(joiningSchema));

export type Newcomer = {
  name: string;
  email: string;
  role: Role;
  language: Locale;
  teamIds: string[];
  capacity: number | null;
};
const invitedSchema = v.object({ id: v.string(), inviteUrl: v.string() });

/** Takes somebody on; a letter brings them the link. */
export const invite = (newcomer: Newcomer): Promise<Answer<v.InferOutput<typeof invitedSchema>>> =>
  session.call('POST', '/api/v1/employees', invitedSchema, newcomer);

/** Sends the letter once more, with a new link. */
export const inviteAgain = (employeeId: string): Promise<Answer<unknown>> =>
  session.call('POST', `/api/v1/employees/${encodeURIComponent(employeeId)}/invitation`, anything);

const policyChangeSchema = v.object({
  at: v.number(),
  /** null: a program. */
  by: v.nullable(v.object({ name: v.string() })),
  policy: v.picklist(ASSIGNMENT_POLICIES),
  exceptions: v.array(v.unknown()),
  patienceMinutes: v.number(),
  allowance: v.number(),
  acknowledgeChatMinutes: v.nullable(v.number()),
  acknowledgeMinutes: v.nullable(v.number()),
  weights: v.record(v.string(), v.number()),
});
export type PolicyChange = v.InferOutput<typeof policyChangeSchema>;

/** How the team's work was handed out, the newest first. */
export const readPolicyHistory = (teamId: string): Promise<Answer<{ items: PolicyChange[] }>> =>
  session.read(`/api/v1/teams/${encodeURIComponent(teamId)}/policy/history`, listOf(policyChangeSchema));

/** The invitation once more, to another address; the letter before opens nothing any more. */
export const correctAddress = (employeeId: string, email: string): Promise<Answer<unknown>> =>
  session.call('PUT', `/api/v1/employees/${encodeURIComponent(employeeId)}/address`, anything, { email });

const tokenSchema = v.object({ id: v.string(), name: v.string(), createdBy: v.string(), createdAt: v.number() });
export type Token = v.InferOutput<typeof tokenSchema>;
const newTokenSchema = v.object({ id: v.string(), name: v.string(), token: v.string() });

/** Tokens that still open the door. */
export const readTokens = (): Promise<Answer<{ items: Token[] }>> =>
  session.read('/api/v1/tokens', listOf(tokenSchema));

/** Makes one; what opens the door is in this answer and never in another. */
export const makeToken = (name: string): Promise<Answer<v.InferOutput<typeof newTokenSchema>>> =>
  session.call('POST', '/api/v1/tokens', newTokenSchema, { name });

export const revokeToken = (id: string): Promise<Answer<unknown>> =>
  session.call('DELETE', `/api/v1/tokens/${encodeURIComponent(id)}`, anything);

const wordsSchema = v.object({ id: v.string(), name: v.string(), args: v.record(v.string(), v.unknown()) });

/** What devices of somebody disabled brought before they were wiped; owners read it. */
export const readQuarantine = (employeeId: string): Promise<Answer<{ items: v.InferOutput<typeof wordsSchema>[] }>> =>
  session.read(`/api/v1/employees/${encodeURIComponent(employeeId)}/quarantine`, listOf(wordsSchema));
