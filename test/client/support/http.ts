import type { PullRequest, PushRequest, SnapshotRequest } from '#protocol/sync';
import type { ServerDeps } from '../../../src/lib/sync/server.ts';
import type { ModelServer } from './model-server.ts';

type Fetch = ServerDeps['fetch'];
export type Call = { path: string; body: unknown };

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
export const problem = (status: number, code: string): Response =>
  json({ type: 'about:blank', title: code, status, code }, status);

/** The model server behind `fetch`; what is set in `instead` answers before it. */
export function overHttp(server: ModelServer) {
  const calls: Call[] = [];
  const wire = { calls, instead: null as null | ((call: Call) => Response | Promise<Response> | null) };
  const fetch: Fetch = async (path, init) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    calls.push({ path, body });
    const other = await wire.instead?.({ path, body });
    if (other) return other;
    if (path === '/api/sync/push') return json(server.push(body as PushRequest));
    if (path === '/api/sync/pull') return json(server.pull(body as PullRequest));
    if (path === '/api/sync/snapshot') return json(server.snapshot(body as SnapshotRequest));
    return problem(404, 'route.unknown');
  };
  return { ...wire, fetch, set: (instead: typeof wire.instead) => void (wire.instead = instead) };
}
