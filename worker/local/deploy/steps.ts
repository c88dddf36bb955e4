import { Refusal } from '../refusal.ts';
import { bucketName, databaseName, knownUrl, UNKNOWN_URL, writeConfig } from './config-file.ts';
import type { Options } from './options.ts';
import { missingSecrets, secretsFile } from './secrets.ts';
import { jsonIn, type Ran, type Wrangler } from './wrangler.ts';

/** What deploying consists of. Each step looks first and does only what is missing, so any of them can be the last of a
 * run that broke off. */

export type Context = {
  options: Options;
  wrangler: Wrangler;
  say: (line: string) => void;
  /** Of the deployment's own wrangler config. */
  configPath: string;
  build: () => Promise<void>;
  /** What earlier steps found out. */
  known: { databaseId: string; publicUrl: string; setupCode: string | null; deployed: boolean };
};

export type Step = {
  title: string;
  /** Said in a dry run instead of being done. */
  plan: (context: Context) => string;
  run: (context: Context) => Promise<void>;
};

const command = (...parameters: string[]) => `wrangler ${parameters.join(' ')}`;

/** @throws {Refusal} with what the tool said */
async function must(context: Context, ...parameters: string[]): Promise<string> {
  const { code, output } = await context.wrangler.ask(parameters);
  if (code !== 0) throw new Refusal(`${command(...parameters)} failed:\n${output.trim()}`);
  return output;
}

const build: Step = {
  title: 'Build pages and Worker',
  plan: () => 'done in a dry run too',
  run: (context) => context.build(),
};

const signIn: Step = {
  title: 'Sign in to Cloudflare',
  plan: () => `${command('whoami')}; if nobody is signed in, ${command('login')}`,
  async run({ wrangler, say }) {
    const isIn = async () => (await wrangler.ask(['whoami', '--json'])).code === 0;
    if (await isIn()) return say('somebody is signed in');
    say('a browser opens for it');
    if ((await wrangler.show(['login'])) !== 0 || !(await isIn())) {
      throw new Refusal('Nobody is signed in. Run wrangler login, or set CLOUDFLARE_API_TOKEN, and deploy again.');
    }
  },
};

const database: Step = {
  title: 'Make the base (D1)',
  plan: ({ options }) => command('d1', 'create', databaseName(options.name)),
  async run(context) {
    const name = databaseName(context.options.name);
    const find = async () => {
      const listed = jsonIn(await must(context, 'd1', 'list', '--json'));
      const bases = Array.isArray(listed) ? (listed as { uuid?: string; name?: string }[]) : [];
      return bases.find((base) => base.name === name)?.uuid;
    };
    const present = await find();
    if (present === undefined) await must(context, 'd1', 'create', name);
    const id = present ?? (await find());
    if (id === undefined) throw new Refusal(`The base ${name} was made, but is not in the list of the account.`);
    context.known.databaseId = id;
    context.say(present === undefined ? `${name} is new` : `${name} is there`);
  },
};

const bucket: Step = {
  title: 'Make the bucket for letters and files (R2)',
  plan: ({ options }) => command('r2', 'bucket', 'create', bucketName(options.name)),
  async run(context) {
    const name = bucketName(context.options.name);
    const { code } = await context.wrangler.ask(['r2', 'bucket', 'info', name, '--json']);
    if (code === 0) return context.say(`${name} is there`);
    await must(context, 'r2', 'bucket', 'create', name);
    context.say(`${name} is new`);
  },
};

const config: Step = {
  title: 'Write the configuration of this deployment',
  plan: ({ configPath }) => `${configPath}, from wrangler.toml; done in a dry run too`,
  async run(context) {
    const { options, configPath, known } = context;
    known.publicUrl = options.url ?? knownUrl(configPath) ?? UNKNOWN_URL;
    write(context);
    context.say(configPath);
  },
};

function write({ options, configPath, known }: Context): void {
  const { databaseId, publicUrl } = known;
  writeConfig(configPath, { name: options.name, databaseId, publicUrl, ownDomain: options.url !== null });
}

const migrations: Step = {
  title: 'Bring the base up to date',
  plan: ({ configPath }) => command('d1', 'migrations', 'apply', 'DB', '--remote', '--config', configPath),
  async run(context) {
    await must(context, 'd1', 'migrations', 'apply', 'DB', '--remote', '--config', context.configPath);
  },
};

const deploy: Step = {
  title: 'Deploy, with the secrets that are missing',
  plan: ({ configPath }) => `${command('deploy', '--config', configPath)}; bundled in a dry run, sent nowhere`,
  async run(context) {
    const missing = await missingSecrets(context.wrangler, context.options);
    const { path, values, remove } = secretsFile(missing);
    try {
      const told = await must(context, 'deploy', '--config', context.configPath, '--secrets-file', path);
      context.known.deployed = true;
      context.known.setupCode = values.SETUP_CODE ?? null;
      context.say(missing.length === 0 ? 'every secret was there' : `new secrets: ${missing.join(', ')}`);
      await learnAddress(context, told);
    } finally {
      remove();
    }
  },
};

/** Links and cookies need the address, and only the first deployment tells it: then it is deployed once more. */
async function learnAddress(context: Context, told: string): Promise<void> {
  if (context.known.publicUrl !== UNKNOWN_URL) return;
  const url = /https:\/\/[a-z0-9.-]+\.workers\.dev/.exec(told)?.[0];
  if (url === undefined) throw new Refusal(`No address was told. Give one with --url.\n${told.trim()}`);
  context.known.publicUrl = url;
  write(context);
  context.say(`the address is ${url}; once more with it`);
  await must(context, 'deploy', '--config', context.configPath);
}

export const STEPS: readonly Step[] = [build, signIn, database, bucket, config, migrations, deploy];

/** Those that a dry run does: they ask nothing of any account. */
export const DRY: ReadonlySet<Step> = new Set([build, config]);

/** The bundle as it would be sent. */
export const bundle = ({ wrangler }: Context, configPath: string): Promise<Ran> =>
  wrangler.ask(['deploy', '--dry-run', '--config', configPath]);
