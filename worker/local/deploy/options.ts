import { parseArgs } from 'node:util';
import { WrongUsage } from './wrong-usage.ts';

/** What `npm run deploy` was asked for. */
export type Options = {
  dryRun: boolean;
  help: boolean;
  /** Of the Worker; the base and the bucket are named after it. */
  name: string;
  /** Origin under which people will reach it; null takes the address that Cloudflare gives. */
  url: string | null;
  /** Makes a new code for /setup although there is one. */
  newSetupCode: boolean;
};

export const USAGE = `npm run deploy -- [--dry-run] [--name NAME] [--url https://desk.example.org] [--new-setup-code]

Puts Frontdesk on your own Cloudflare account: makes what is missing, sets secrets, migrates, deploys. Run it again at
any time: what is there already stays as it is.

  --dry-run         says each step and bundles, but asks nothing of any account
  --name NAME       of the Worker, its base and its bucket (frontdesk)
  --url URL         your own address, on a domain of your account; without it, an address at workers.dev
  --new-setup-code  a new code for /setup, when the first one is lost`;

/** As Cloudflare takes names of Workers. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** @throws {WrongUsage} for anything that is no parameter of ours */
export function readOptions(parameters: readonly string[]): Options {
  const { name, url, ...switches } = parse(parameters);
  if (!NAME.test(name)) throw new WrongUsage('--name takes small letters, digits and hyphens.');
  return { ...switches, name, url: url === undefined ? null : readOrigin(url) };
}

function parse(parameters: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        name: { type: 'string', default: 'frontdesk' },
        url: { type: 'string' },
        'new-setup-code': { type: 'boolean', default: false },
      },
    });
    const { 'dry-run': dryRun, 'new-setup-code': newSetupCode, help, name, url } = values;
    return { dryRun, newSetupCode, help, name, url };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

/** Cookies of a deployment live on https alone. */
function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url?.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === '';
  if (!isOrigin) throw new WrongUsage('--url takes an address like https://desk.example.org, without a path.');
  return url.origin;
}
