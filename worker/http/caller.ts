import { isIP } from 'node:net';
import { plainAddress } from './address.ts';

/** Written by the runner's front (worker/local/front.ts) over whatever a caller may have put there. */
const PEER = 'frontdesk-caller';
const CLAIM = 'cf-connecting-ip';

/**
 * The request with the address in `cf-connecting-ip` that may be believed: on Cloudflare the platform's word, which no
 * caller can write; on one's own computer the socket's, unless the socket is that of a trusted proxy, which says whose
 * call it passes on.
 * @param trusted addresses of proxies, by commas; undefined on Cloudflare
 */
export function withCaller(request: Request, trusted: string | undefined): Request {
  if (trusted === undefined) return request;
  const peer = plainAddress(request.headers.get(PEER) ?? '');
  const claim = request.headers.get(CLAIM)?.trim() ?? '';
  if (isIP(claim) !== 0 && trusted.split(',').includes(peer)) return request;
  const headers = new Headers(request.headers);
  headers.set(CLAIM, peer);
  return new Request(request, { headers });
}
