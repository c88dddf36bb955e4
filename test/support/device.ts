import type { Role } from '#domain/model';
import type { ArgsByName } from '#domain/mutations/registry';
import type { Envelope, PullRequest, PullResponse, PushRequest, PushResponse } from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Deps } from '../../worker/mutations/deps.ts';
import { pull } from '../../worker/sync/pull.ts';
import { push, type Employee } from '../../worker/sync/push.ts';
import { anId, db, NOON } from './worker.ts';

/** A device as the server sees one: it numbers what it writes, and speaks to push and pull. */

export const pokes: { head: number; scopes: readonly string[] }[] = [];
export const rescoped: { userId: string; scopes: readonly string[] }[] = [];
export const signedOut: string[] = [];
export const drains: number[] = [];
const deferred: Promise<unknown>[] = [];

export const deps: Deps = {
  db,
  now: () => NOON,
  defer: (work) => void deferred.push(work),
  drain: async (afterMs) => void drains.push(afterMs),
  hub: {
    poke: async (news) => void pokes.push(news),
    rescope: async (user) => void rescoped.push(user),
    signOut: async (userId) => void signedOut.push(userId),
  },
};

/** Resolves when nothing that was deferred is under way. */
export async function quiet(): Promise<void> {
  while (deferred.length > 0) await Promise.all(deferred.splice(0));
}

export const EPOCH = 1;
/** The sequence before anything was written. */
export const START = 2 ** 32;

/** Role and scopes of a session may be old: what counts is read from the base. */
export const actorOf = (id: string, role: Role = 'employee'): Employee => ({ kind: 'employee', id, role, scopes: [] });

export class Device {
  readonly id = anId('dev');
  readonly actor: Employee;
  /** The secret of the session it asks in. */
  session: string | null = null;
  #n = 0;

  constructor(employeeId: string) {
    this.actor = actorOf(employeeId);
  }

  /** A mutation as it stands in the device's queue. */
  write<N extends keyof ArgsByName>(name: N, args: ArgsByName[N], more: Partial<Envelope> = {}): Envelope {
    this.#n += 1;
    return { id: anId('mut'), n: this.#n, name, v: 1, args, at: NOON, ...more };
  }

  async push(muts: readonly Envelope[], more: Partial<PushRequest> = {}, through: Deps = deps): Promise<PushResponse> {
    const answer = await this.tryPush(muts, more, through);
    if (answer.kind === 'refused') throw new Error(answer.code);
    return answer;
  }

  tryPush(muts: readonly Envelope[], more: Partial<PushRequest> = {}, through: Deps = deps) {
    const request = {
      device: this.id,
      epoch: EPOCH,
      app: 'test',
      protocol: PROTOCOL_VERSION,
      muts: [...muts],
      ...more,
    };
    return push(through, this.actor, request);
  }

  async pull(cursor: number, more: Partial<PullRequest> = {}): Promise<Extract<PullResponse, { kind: 'page' }>> {
    const answer = await this.tryPull(cursor, more);
    if (answer.kind !== 'page') throw new Error(answer.kind === 'refused' ? answer.code : answer.reason);
    return answer;
  }

  tryPull(cursor: number, more: Partial<PullRequest> = {}) {
    const asked = { device: this.id, gen: 1, epoch: EPOCH, cursor, ackN: 0, limit: 500, protocol: PROTOCOL_VERSION };
    return pull(deps, { actor: this.actor, session: this.session }, { ...asked, ...more });
  }
}
