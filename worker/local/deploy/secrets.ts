import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSecret } from '../secrets.ts';
import type { Options } from './options.ts';
import { jsonIn, type Wrangler } from './wrangler.ts';

/** What for, worker/env.ts says. They are never asked back: the account keeps them. */
const NAMES = ['AUTH_SECRET', 'CAPTCHA_SECRET', 'INTERNAL_SECRET', 'MAIL_SECRET', 'VAPID_KEYS', 'SETUP_CODE'] as const;
export type SecretName = (typeof NAMES)[number];

/** A new AUTH_SECRET would sign everybody out, a new MAIL_SECRET cut every thread, new VAPID_KEYS silence every device: what
 * is there stays. */
export async function missingSecrets(wrangler: Wrangler, { name, newSetupCode }: Options): Promise<SecretName[]> {
  // A Worker that was never deployed has no list.
  const { code, output } = await wrangler.ask(['secret', 'list', '--format', 'json', '--name', name]);
  const listed = code === 0 ? jsonIn(output) : [];
  const present = new Set(Array.isArray(listed) ? (listed as { name?: string }[]).map((secret) => secret.name) : []);
  return NAMES.filter((secret) => !present.has(secret) || (secret === 'SETUP_CODE' && newSetupCode));
}

type SecretsFile = { path: string; values: Partial<Record<SecretName, string>>; remove: () => void };

/** New values in a file that only we can read, for as long as the deployment takes. */
export function secretsFile(names: readonly SecretName[]): SecretsFile {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-deploy-'));
  const path = join(folder, 'secrets.json');
  const values = Object.fromEntries(names.map((name) => [name, newSecret(name)]));
  writeFileSync(path, JSON.stringify(values), { mode: 0o600 });
  return { path, values, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
