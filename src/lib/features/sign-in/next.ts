export const SIGN_IN = '/app/sign-in';
const HOME = '/app/';

/** The sign-in page that leads back to `address` afterwards. */
export const signInFor = (address: string): string =>
  address === HOME ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(address)}`;

/** Where to go once signed in: only ever to a page of the app itself, whatever the link says. */
export function afterSignIn(url: URL): string {
  const next = url.searchParams.get('next');
  const target = next !== null && URL.canParse(next, url.origin) ? new URL(next, url.origin) : null;
  if (target === null) return HOME;
  const inside = target.origin === url.origin && target.pathname.startsWith('/app/') && target.pathname !== SIGN_IN;
  return inside ? target.pathname + target.search : HOME;
}
