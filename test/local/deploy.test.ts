import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configText } from '../../worker/local/deploy/config-file.ts';

/** `npm run deploy` as a person runs it. Without an account its wrangler is a stand-in that keeps one in a file. */

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'deploy-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Account = {
  in: boolean;
  bases: { uuid: string; name: string }[];
  buckets: string[];
  secrets: Record<string, string>;
};
type Call = { words: string[]; vars: string; account: Account };

/** Speaks as wrangler does for what deploying asks, and writes down every call. */
const FAKE = `#!${process.execPath}
const fs = require('node:fs');
const [state, log] = [process.env.FAKE_STATE, process.env.FAKE_LOG];
const account = JSON.parse(fs.readFileSync(state, 'utf8'));
const words = process.argv.slice(2);
const after = (flag) => words[words.indexOf(flag) + 1];
const config = words.includes('--config') ? fs.readFileSync(after('--config'), 'utf8') : '';
const said = words.slice(0, 3).join(' ');
let code = 0;
if (said.startsWith('whoami')) code = account.in ? 0 : 1;
else if (said.startsWith('login')) code = 1;
else if (said === 'd1 list --json') console.log('⛅️ wrangler\\n' + JSON.stringify(account.bases));
else if (said.startsWith('d1 create')) account.bases.push({ uuid: 'a1b2c3d4-0000-4000-8000-000000000001', name: words[2] });
else if (said === 'r2 bucket info') code = account.buckets.includes(words[3]) ? 0 : 1;
else if (said === 'r2 bucket create') account.buckets.push(words[3]);
else if (said === 'secret list --format') {
  if (account.deployed) console.log(JSON.stringify(Object.keys(account.secrets).map((name) => ({ name, type: 'secret_text' }))));
  else code = 1;
} else if (said.startsWith('deploy')) {
  if (process.env.FAKE_FAILS === 'deploy') { console.error('no quota'); process.exit(1); }
  account.deployed = true;
  if (words.includes('--secrets-file')) Object.assign(account.secrets, JSON.parse(fs.readFileSync(after('--secrets-file'), 'utf8')));
  console.log('Deployed frontdesk triggers\\n  https://frontdesk.somebody.workers.dev');
}
fs.writeFileSync(state, JSON.stringify(account));
fs.appendFileSync(log, JSON.stringify({ words, config }) + '\\n');
process.exitCode = code;
`;

function deploy(parameters: string[], more: Record<string, string> = {}) {
  const ran = spawnSync(process.execPath, ['worker/local/deploy/deploy.ts', ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, ...more },
  });
  return { code: ran.status, said: ran.stdout, trouble: ran.stderr };
}

const path = (name: string) => join(folder, name);

function withAccount(account: Partial<Account> = {}) {
  writeFileSync(path('wrangler'), FAKE);
  chmodSync(path('wrangler'), 0o755);
  writeFileSync(path('state'), JSON.stringify({ in: true, bases: [], buckets: [], secrets: {}, ...account }));
  const variables = {
    WRANGLER: path('wrangler'),
    DEPLOY_CONFIG: path('wrangler.deploy.toml'),
    FAKE_STATE: path('state'),
    FAKE_LOG: path('log'),
  };
  return {
    run: (parameters: string[] = [], more = {}) => {
      rmSync(path('log'), { force: true });
      return deploy(parameters, { ...variables, ...more });
    },
    account: () => JSON.parse(readFileSync(path('state'), 'utf8')) as Account,
    calls: () =>
      readFileSync(path('log'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Call),
  };
}

describe('a dry run', () => {
  test('needs no account: says each step, bundles as it would be sent, and leaves nothing behind', () => {
    const { code, said, trouble } = deploy(['--dry-run', '--name', 'linden', '--url', 'https://desk.linden.test']);

    expect([code, trouble]).toEqual([0, '']);
    for (const words of ['d1 create linden', 'r2 bucket create linden-files', 'migrations apply', 'Total Upload']) {
      expect(said).toContain(words);
    }
    expect(existsSync('dry-run.wrangler.deploy.toml')).toBe(false);
  });
});

describe('wrong usage', () => {
  test.each([
    [['--dry']],
    [['now']],
    [['--name', 'Not A Name']],
    [['--name']],
    [['--url', 'http://desk.test']],
    [['--url', 'https://desk.test/path']],
  ])('%j ends with 2 and the usage', (parameters) => {
    const { code, trouble } = deploy(parameters);

    expect(code).toBe(2);
    expect(trouble).toContain('npm run deploy');
  });
});

describe('deploying', () => {
  test('makes what is missing, sets every secret, and says where to set up', () => {
    const { run, account, calls } = withAccount();
    const { code, said, trouble } = run();

    expect([code, trouble]).toEqual([0, '']);
    const { bases, buckets, secrets } = account();
    expect([bases.map(({ name }) => name), buckets]).toEqual([['frontdesk'], ['frontdesk-files']]);
    expect(Object.keys(secrets).toSorted()).toEqual([
      'AUTH_SECRET',
      'CAPTCHA_SECRET',
      'INTERNAL_SECRET',
      'MAIL_SECRET',
      'SETUP_CODE',
      'VAPID_KEYS',
    ]);
    const { VAPID_KEYS: pair, ...plain } = secrets;
    expect(pair).toMatch(/^B[\w-]{86}\.[\w-]{43}$/);
    for (const secret of Object.values(plain)) expect(secret).toMatch(/^[\w-]{43}$/);
    expect(said).toContain(`https://frontdesk.somebody.workers.dev/setup?code=${secrets['SETUP_CODE']}`);
    expect(said).toContain('Email Routing');
    for (const name of ['AUTH_SECRET', 'MAIL_SECRET', 'VAPID_KEYS']) expect(said).not.toContain(secrets[name]);

    const text = readFileSync(path('wrangler.deploy.toml'), 'utf8');
    expect(text).toContain('PUBLIC_URL = "https://frontdesk.somebody.workers.dev"');
    expect(text).toContain('a1b2c3d4-0000-4000-8000-000000000001');
    const order = calls().map(({ words }) => words.slice(0, 2).join(' '));
    expect(order.indexOf('d1 migrations')).toBeLessThan(order.findIndex((words) => words.startsWith('deploy')));
  });

  test('again changes nothing that is there: no secret, no base, no bucket', () => {
    const { run, account, calls } = withAccount();
    run();
    const before = account();
    const { code, said } = run();

    expect(code).toBe(0);
    expect(account()).toEqual(before);
    expect(calls().filter(({ words }) => words.includes('create'))).toEqual([]);
    expect(calls().filter(({ words }) => words[0] === 'deploy')).toHaveLength(1);
    expect(said).not.toContain(before.secrets['SETUP_CODE']);
  });

  test('a lost code is replaced when asked for, and nothing else', () => {
    const { run, account } = withAccount();
    run();
    const { SETUP_CODE: lost, ...others } = account().secrets;
    const { said } = run(['--new-setup-code']);

    const { SETUP_CODE: found, ...same } = account().secrets;
    expect(same).toEqual(others);
    expect(found).not.toBe(lost);
    expect(said).toContain(`/setup?code=${found}`);
  });

  test('at an address of one’s own the Worker is bound to it, and deployed once', () => {
    const { run, calls } = withAccount();
    expect(run(['--url', 'https://desk.linden.test']).code).toBe(0);

    const text = readFileSync(path('wrangler.deploy.toml'), 'utf8');
    expect(text).toContain('pattern = "desk.linden.test", custom_domain = true');
    expect(text).toContain('workers_dev = false');
    expect(calls().filter(({ words }) => words[0] === 'deploy')).toHaveLength(1);
  });

  test('a step that fails ends it with 1 and the tool’s own words; the next run goes on from there', () => {
    const { run, account } = withAccount();
    const { code, trouble } = run([], { FAKE_FAILS: 'deploy' });

    expect([code, trouble]).toEqual([1, expect.stringContaining('no quota')]);
    expect(account().bases).toHaveLength(1);
    expect(run().code).toBe(0);
    expect(account().bases).toHaveLength(1);
  });

  test('with nobody signed in it ends with 1 and says what to do', () => {
    const { run, calls } = withAccount({ in: false });
    const { code, trouble } = run();

    expect([code, trouble]).toEqual([1, expect.stringContaining('wrangler login')]);
    expect(calls().map(({ words }) => words[0])).not.toContain('d1');
  });
});

test('the tracked wrangler.toml holds all that a deployment replaces', () => {
  const tracked = readFileSync('wrangler.toml', 'utf8');
  const facts = { name: 'linden', databaseId: 'x-id', publicUrl: 'https://a.test', ownDomain: true };

  expect(configText(tracked, facts)).toContain('database_id = "x-id"');
  expect(() => configText('name = "other"', facts)).toThrow(/wrangler.toml has no/);
});
