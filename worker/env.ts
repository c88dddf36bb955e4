import type { Dispatcher } from './dispatcher/dispatcher.ts';
import type { Hub } from './hub/hub.ts';

/** What the platform, or the runner on one's own computer, gives the Worker. */
export interface Env {
  DB: D1Database;
  FILES: R2Bucket;
  ASSETS: Fetcher;
  /** Calls of one address to public forms, counted by the platform. */
  PUBLIC_LIMIT: RateLimit;
  DISPATCHER: DurableObjectNamespace<Dispatcher>;
  HUB: DurableObjectNamespace<Hub>;
  /** Signs sessions. At least 32 random bytes, base64url; so are the other secrets. */
  AUTH_SECRET: string;
  /** Signs proof-of-work challenges and one-time form keys. */
  CAPTCHA_SECRET: string;
  /** Signs reply addresses and names our letters (worker/channels/mail/reply-address.ts). */
  MAIL_SECRET: string;
  /** Bearer token of the runner's calls to internal routes (the self-hosted mail door). */
  INTERNAL_SECRET: string;
  /** The pair that push services know us by (worker/alerts/vapid-keys.ts). */
  VAPID_KEYS: string;
  /** Shown by `npm run deploy`, asked by /setup: nobody else sets a new deployment up. Absent on one's own computer. */
  SETUP_CODE?: string;
  /** Origin under which people reach this deployment, without a slash at the end. */
  PUBLIC_URL: string;
  /** Addresses of proxies whose word of a caller's address is believed, by commas; absent on Cloudflare, which has none. */
  TRUSTED_PROXIES?: string;
  /** Outgoing mail of the runner: POST /send, GET /mailbox (see worker/local/mail). Absent on Cloudflare. */
  MAIL?: Fetcher;
  /** Outgoing mail of a deployment on Cloudflare. */
  SEND_EMAIL?: SendEmail;
  /** The runner itself, for what `/dev/*` must keep over restarts. Only on loopback. */
  RUNNER?: Fetcher;
  /** '1' opens `/dev/*`; the runner sets it on loopback only. */
  DEV?: '1';
  /** By which the demo's people sign in, if there are any; only with DEV. */
  DEMO_PASSWORD?: string;
  /** How far the injected clock is ahead of the real one when the process starts, in milliseconds; only with DEV. */
  CLOCK_OFFSET_MS?: string;
  TURNSTILE_SITE_KEY?: string;
  TURNSTILE_SECRET?: string;
  /** Where proofs of Turnstile are verified; Cloudflare's address when absent. */
  TURNSTILE_VERIFY_URL?: string;
  /** Origin of the Telegram Bot API; the public one when absent. */
  TELEGRAM_API_ROOT?: string;
}

// Names the same thing for `import { env } from 'cloudflare:workers'`; merging is the only way to do so.
type FrontdeskEnv = Env;
declare global {
  namespace Cloudflare {
    interface Env extends FrontdeskEnv {}
  }
}
