import type { Actor } from '#domain/model';
import { refused, type Refused } from '#domain/mutations/mutation';
import { PUSH_LIMIT, type Envelope, type PushRequest, type PushResponse, type PushResult } from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Deps } from '../mutations/deps.ts';
import { MAX_ROUNDS } from '../mutations/run.ts';
import { standAside } from '../mutations/stand-aside.ts';
import { pushGroup } from './push-group.ts';

/** Only people have devices. */
export type Employee = Extract<Actor, { kind: 'employee' }>;
export type Pushed = ({ kind: 'pushed' } & PushResponse) | Refused;

/**
 * Takes what a device wrote, in its order, in groups of at most `PUSH_LIMIT` mutations, each one transaction. Every
 * mutation gets an answer once and for ever: sent again, in any grouping, it is answered as the first time.
 */
export async function push(deps: Deps, actor: Employee, request: PushRequest): Promise<Pushed> {
  if (request.protocol !== PROTOCOL_VERSION) return refused('sync.update-app');
  const results: PushResult[] = [];
  let rest: readonly Envelope[] = request.muts;
  let size = PUSH_LIMIT;
  for (let overtaken = 0; overtaken < MAX_ROUNDS;) {
    const group = rest.slice(0, size);
    const answer = await pushGroup(deps, actor, { request, group, answered: results });
    if (answer.kind === 'refused') return answer;
    if (answer.kind === 'conflict') {
      // Somebody was faster. A smaller group rests on fewer rows, so it is overtaken less often.
      size = Math.max(1, size >> 1);
      await standAside(overtaken++);
      continue;
    }
    results.push(...answer.results);
    rest = rest.slice(group.length);
    if (answer.kind === 'stopped' || rest.length === 0)
      return { kind: 'pushed', epoch: answer.epoch, head: answer.head, results };
    size = Math.min(PUSH_LIMIT, size * 2);
    overtaken = 0;
  }
  return refused('sync.busy');
}
