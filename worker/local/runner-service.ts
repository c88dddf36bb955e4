import { Response, type Request } from 'miniflare';
import type { DevClock } from './dev-clock.ts';

/** The RUNNER binding: PUT /clock { offsetMs } keeps what `/dev/clock` did. */
export function runnerService(clock: DevClock): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'PUT' || pathname !== '/clock') return new Response(null, { status: 404 });
    const { offsetMs } = (await request.json()) as { offsetMs: number };
    clock.moveTo(offsetMs);
    return new Response(null, { status: 204 });
  };
}
