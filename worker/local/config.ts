import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Refusal } from './refusal.ts';

/** How one's own Frontdesk runs. Read from the environment; see README for what each variable does. */
export type Config = {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Origin without a slash at the end; derived from host and port when not given. */
  publicUrl: string | undefined;
  /** Whose `cf-connecting-ip` is believed; whoever else claims an address has the socket's. */
  trustedProxies: readonly string[];
  /** Absolute. */
  dataDir: string;
  demo: boolean;
  /** Where letters come in; 0 takes any free one. */
  smtpPort: number;
  /** Outgoing mail, `smtp://` or `smtps://`; the development mailbox when absent. */
  smtpUrl: string | undefined;
  turnstile: { siteKey: string; secret: string } | undefined;
  turnstileVerifyUrl: string | undefined;
  telegramApiRoot: string | undefined;
};

/** Of the mail door. Taken by another program, it stays closed with a warning; a port that somebody chose must be had. */
export const DEFAULT_SMTP_PORT = 2525;

type Variables = Readonly<Record<string, string | undefined>>;

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** Cloudflare's documented dummy keys, which pass, fail or challenge everybody.
 * @see https://developers.cloudflare.com/turnstile/troubleshooting/testing/ */
const TURNSTILE_TEST_KEY = /^[123]x0{20}/;

/** @throws {Refusal} naming the variable that cannot be used */
export function readConfig(variables: Variables): Config {
  const config: Config = {
    port: readPort(variables, 'PORT', 8787),
    host: text(variables, 'HOST') ?? '127.0.0.1',
    publicUrl: readOrigin(variables, 'PUBLIC_URL'),
    trustedProxies: readProxies(variables),
    dataDir: resolve(text(variables, 'DATA_DIR') ?? '.data'),
    demo: readSwitch(variables, 'DEMO', true),
    smtpPort: readPort(variables, 'SMTP_PORT', DEFAULT_SMTP_PORT),
    smtpUrl: readSmtpUrl(variables),
    turnstile: readTurnstile(variables),
    turnstileVerifyUrl: text(variables, 'TURNSTILE_VERIFY_URL'),
    telegramApiRoot: text(variables, 'TELEGRAM_API_ROOT'),
  };
  refuseTestKeysInPublic(config);
  return config;
}

/** True when nobody but this computer can reach the instance: the listening host and the public address are loopback. */
export function isLoopback({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean {
  return LOOPBACK_HOSTS.has(host) && (publicUrl === undefined || LOOPBACK_HOSTS.has(new URL(publicUrl).hostname));
}

/** The address people open: as given, else made of host and port. */
export function publicUrlOf({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>, port: number): string {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return publicUrl ?? `http://${name}:${port}`;
}

/** An empty variable is an absent one. */
function text(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim();
  return value === '' ? undefined : value;
}

function readPort(variables: Variables, name: string, fallback: number): number {
  const value = text(variables, name);
  if (value === undefined) return fallback;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Refusal(`${name} must be a port number.`);
  return port;
}

function readSwitch(variables: Variables, name: string, fallback: boolean): boolean {
  const value = text(variables, name);
  if (value === undefined) return fallback;
  if (value !== '0' && value !== '1') throw new Refusal(`${name} must be 0 or 1.`);
  return value === '1';
}

function readOrigin(variables: Variables, name: string): string | undefined {
  const value = text(variables, name);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
  if (!isOrigin) throw new Refusal(`${name} must be an address like https://desk.example.org, without a path.`);
  return url.origin;
}

/** Only programs of this computer reach a loopback address, so what calls there is a proxy, or a person at home. */
const LOOPBACK_PROXIES = ['127.0.0.1', '::1'];

function readProxies(variables: Variables): readonly string[] {
  const value = text(variables, 'TRUSTED_PROXY');
  if (value === undefined) return LOOPBACK_HOSTS.has(text(variables, 'HOST') ?? '127.0.0.1') ? LOOPBACK_PROXIES : [];
  const addresses = value.split(',').map((address) => address.trim());
  if (addresses.every((address) => isIP(address) !== 0)) return addresses;
  throw new Refusal('TRUSTED_PROXY must be the address of your proxy, such as 192.0.2.7, or several by commas.');
}

function readSmtpUrl(variables: Variables): string | undefined {
  const value = text(variables, 'SMTP_URL');
  if (value === undefined) return undefined;
  const usable = URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol);
  if (!usable) throw new Refusal('SMTP_URL must be an address like smtps://user:password@mail.example.org:465.');
  return value;
}

function readTurnstile(variables: Variables): Config['turnstile'] {
  const siteKey = text(variables, 'TURNSTILE_SITE_KEY');
  const secret = text(variables, 'TURNSTILE_SECRET');
  if (siteKey === undefined && secret === undefined) return undefined;
  if (siteKey === undefined || secret === undefined) {
    throw new Refusal('TURNSTILE_SITE_KEY and TURNSTILE_SECRET work only together.');
  }
  return { siteKey, secret };
}

function refuseTestKeysInPublic(config: Config): void {
  if (config.turnstile === undefined || isLoopback(config)) return;
  const { siteKey, secret } = config.turnstile;
  if (TURNSTILE_TEST_KEY.test(siteKey) || TURNSTILE_TEST_KEY.test(secret)) {
    throw new Refusal('These are Turnstile test keys, which let everybody pass. They work on 127.0.0.1 only.');
  }
}
