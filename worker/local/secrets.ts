import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newVapidKeys } from './vapid-keys.ts';

/** Each is also the name of the Worker's binding (worker/env.ts). */
export const SECRET_NAMES = ['AUTH_SECRET', 'CAPTCHA_SECRET', 'INTERNAL_SECRET', 'MAIL_SECRET', 'VAPID_KEYS'] as const;

export type Secrets = Record<(typeof SECRET_NAMES)[number], string>;

/** The secrets of this data folder, made on the first start and whenever a newer version needs one more. */
export function readSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>) : {};
  const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, known[name] ?? newSecret(name)])) as Secrets;
  if (SECRET_NAMES.some((name) => known[name] === undefined)) writeWhole(path, JSON.stringify(secrets, null, 2));
  return secrets;
}

/** 32 random bytes, base64url, but for the pair of keys. */
export const newSecret = (name: string): string =>
  name === 'VAPID_KEYS' ? newVapidKeys() : randomBytes(32).toString('base64url');

/** Never half a file, and never readable by others, not even for a moment. */
function writeWhole(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
