/**
 * The caller's address as the platform wrote it, or `withCaller` where there is none. Every other header (X-Forwarded-For, X-Real-IP, Forwarded) is the
 * caller's own word. Callers that the platform gave no address share one.
 * @see https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-connecting-ip
 */
export function clientAddress(request: Request): string {
  const address = plainAddress(request.headers.get('cf-connecting-ip')?.trim().toLowerCase() ?? '');
  return address.includes(':') ? networkOf(address) : address || 'unknown';
}

/** A socket that takes both kinds of addresses writes one of IPv4 as `::ffff:192.0.2.1`: all of those would be one household. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** One IPv6 household owns a /64 and could appear under any address of it. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
