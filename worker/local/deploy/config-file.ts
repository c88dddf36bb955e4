import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The deployment's own copy of wrangler.toml: the same, with what belongs to this account. The tracked file stays as it
 * is, so that newer versions can be pulled; the copy is written anew by every run and never committed.
 */
export type Deployment = {
  name: string;
  databaseId: string;
  /** Origin, without a slash at the end. */
  publicUrl: string;
  /** Whether the address is a domain of the account, to be bound to the Worker. */
  ownDomain: boolean;
};

/** Stands where nobody knows the address yet: the first deployment learns it. */
export const UNKNOWN_URL = 'https://frontdesk.invalid';

const PLACEHOLDER_ID = '00000000-0000-0000-0000-000000000000';

export function writeConfig(path: string, deployment: Deployment): void {
  writeFileSync(path, configText(readFileSync('wrangler.toml', 'utf8'), deployment));
}

/** @throws when wrangler.toml does not hold what is to be replaced */
export function configText(tracked: string, { name, databaseId, publicUrl, ownDomain }: Deployment): string {
  const own = [
    ['name = "frontdesk"', `name = "${name}"`],
    ['database_name = "frontdesk"', `database_name = "${databaseName(name)}"`],
    [PLACEHOLDER_ID, databaseId],
    ['bucket_name = "frontdesk-files"', `bucket_name = "${bucketName(name)}"`],
    ...(ownDomain
      ? [
          [
            'workers_dev = true',
            `workers_dev = false\nroutes = [{ pattern = "${new URL(publicUrl).hostname}", custom_domain = true }]`,
          ],
        ]
      : []),
  ] as const;
  const text = own.reduce((before, [from = '', to = '']) => {
    if (!before.includes(from)) throw new Error(`wrangler.toml has no ${from}`);
    return before.replace(from, to);
  }, tracked);
  return `# Written by npm run deploy; made anew by every run.\n${text}\n[vars]\nPUBLIC_URL = "${publicUrl}"\n`;
}

export const databaseName = (name: string): string => name;
export const bucketName = (name: string): string => `${name}-files`;

/** The address of an earlier run; null when there was none. */
export function knownUrl(path: string): string | null {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const url = /^PUBLIC_URL = "(https:\/\/[^"]+)"$/m.exec(text)?.[1];
  return url === undefined || url === UNKNOWN_URL ? null : url;
}
