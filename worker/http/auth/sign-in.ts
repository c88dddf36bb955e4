import { betterAuth } from 'better-auth/minimal';
import type { BetterAuthOptions } from 'better-auth';
import { hashPassword, verifyPassword } from './passwords.ts';

/** The only module that knows better-auth: accounts, passwords and session cookies. */

const DAY_S = 24 * 60 * 60;

type Options = {
  secret: string;
  publicUrl: string;
  adapter: NonNullable<BetterAuthOptions['database']>;
  /** Whether somebody may have a session now; false for the disabled, who get the answer of a wrong password. */
  mayEnter: (userId: string) => Promise<boolean>;
};

type SignedIn = { user: { id: string; name: string; email: string }; headers: Headers };

export type SignIn = {
  /** The person and the cookie, or null: wrong password, no such account or disabled, all alike. */
  enter(credentials: { email: string; password: string }, request: Request): Promise<SignedIn | null>;
  /** Ends the session of the cookie; the headers expire it. */
  leave(headers: Headers): Promise<Headers>;
  /** The user id of a session, or null. */
  whoIs(headers: Headers): Promise<string | null>;
  /** The secret of the session that the cookie names, whether there still is one or not. */
  tokenIn(headers: Headers): string | null;
  /** As `whoIs`, and makes the session last longer; the headers may hold a newer cookie. */
  stay(headers: Headers): Promise<{ userId: string | null; headers: Headers }>;
};

export function createSignIn({ secret, publicUrl, adapter, mayEnter }: Options): SignIn {
  const https = publicUrl.startsWith('https:');
  const name = https ? '__Host-frontdesk' : 'frontdesk';
  const auth = betterAuth({
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    database: adapter,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our own limit stands before it, and knows accounts as well as addresses.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, password: { hash: hashPassword, verify: verifyPassword } },
    session: { expiresIn: 30 * DAY_S, updateAge: DAY_S, cookieCache: { enabled: false } },
    databaseHooks: { session: { create: { before: async ({ userId }) => mayEnter(userId) } } },
    advanced: {
      // The guard in front of everything has judged the origin already, and knows more than one name of loopback.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
      useSecureCookies: false,
      cookies: {
        session_token: {
          // WebKit may refuse the prefix on http://127.0.0.1, and it means nothing there.
          name,
          attributes: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
        },
      },
    },
  });

  return {
    async enter(credentials, request) {
      const response = await auth.api.signInEmail({ body: credentials, headers: request.headers, asResponse: true });
      // 400 is an address that is none; nobody can have it, so the answer is that of a wrong password.
      if (response.status === 400 || response.status === 401) return null;
      if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
      const { user } = await response.json<{ user: SignedIn['user'] }>();
      return { user: { id: user.id, name: user.name, email: user.email }, headers: cookiesOf(response.headers) };
    },
    async leave(headers) {
      return cookiesOf((await auth.api.signOut({ headers, asResponse: true })).headers);
    },
    async whoIs(headers) {
      if (!headers.has('cookie')) return null;
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return session?.user.id ?? null;
    },
    tokenIn(headers) {
      const cookie = headers
        .get('cookie')
        ?.split(/; */)
        .find((one) => one.startsWith(`${name}=`));
      // Behind the dot stands better-auth's signature: who knows the 32 random characters before it has no need of one.
      const [token = ''] = decodeURIComponent(cookie?.slice(name.length + 1) ?? '').split('.');
      return token === '' ? null : token;
    },
    async stay(headers) {
      const { headers: answer, response } = await auth.api.getSession({ headers, returnHeaders: true });
      return { userId: response?.user.id ?? null, headers: cookiesOf(answer) };
    },
  };
}

/** Of what better-auth would answer only the cookies pass: its bodies name the session's token. */
function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers();
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie);
  return cookies;
}
