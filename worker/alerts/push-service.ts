/**
 * Whether an address belongs to a push service. A subscription is an address that a signed-in browser names and that this
 * Worker then posts to, so only the services of the browsers there are will do: an address of a house network, a
 * redirector or a name that resolves elsewhere tomorrow is none of them (security.md, webhook targets).
 */

/** Firefox; Chrome, Edge on Android, Brave, Opera, Samsung; Edge on Windows; Safari. */
const HOSTS = [
  /^updates\.push\.services\.mozilla\.com$/,
  /^(?:fcm|jmt17)\.googleapis\.com$/,
  /^[a-z0-9-]+\.notify\.windows\.com$/,
  /^(?:[a-z0-9-]+\.)?push\.apple\.com$/,
];

const LOOPBACK = /^http:\/\/127\.0\.0\.1:\d+\//;

/** @param options.loopback the stand-in on this very computer will do as well (`npm run far-shore -- push`) */
export function isPushService(endpoint: string, { loopback }: { loopback: boolean }): boolean {
  if (loopback && LOOPBACK.test(endpoint)) return true;
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password, hash } = new URL(endpoint);
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === '' && hash === '';
  return isPlain && HOSTS.some((host) => host.test(hostname));
}
