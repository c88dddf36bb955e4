/// <reference lib="webworker" />

/** The service worker's own global, as its modules see it. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** The number on the app's icon, which not every browser has. */
type Badging = { setAppBadge?: (count: number) => Promise<void>; clearAppBadge?: () => Promise<void> };
export const badging = worker.navigator as unknown as Badging;

/** Windows of the staff app, the one somebody looks at first. */
export async function windows(): Promise<readonly WindowClient[]> {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = all.filter(({ url }) => new URL(url).pathname.startsWith('/app/'));
  return ours.toSorted((a, b) => rank(b) - rank(a));
}

const rank = (client: WindowClient): number => (client.focused ? 2 : client.visibilityState === 'visible' ? 1 : 0);
