import { error, redirect, type RequestHandler } from '@sveltejs/kit';
import { cookieMaxAge, cookieName, isLocale } from '$lib/paraglide/runtime.js';

/** Keeps the reader's choice in the cookie that Paraglide reads, and leads back to where it was made. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData().catch(() => error(400));
  const language = form.get('language');
  if (!isLocale(language)) error(422);
  const secure = url.protocol === 'https:';
  // The app's own script reads it too, so it is not HttpOnly.
  cookies.set(cookieName, language, { path: '/', maxAge: cookieMaxAge, sameSite: 'lax', httpOnly: false, secure });
  redirect(303, localAddress(form.get('back'), url));
};

/** An address of this site only, or anyone could send our visitors elsewhere through us; `//other.site` would be another. */
function localAddress(back: FormDataEntryValue | null, here: URL): string {
  if (typeof back !== 'string' || !URL.canParse(back, here)) return '/';
  const target = new URL(back, here);
  return target.origin === here.origin ? target.pathname.replace(/^\/+/, '/') + target.search : '/';
}
