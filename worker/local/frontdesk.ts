import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Miniflare } from 'miniflare';
import { isLoopback, publicUrlOf, type Config } from './config.ts';
import { DevClock } from './dev-clock.ts';
import { onFirstStart } from './first-start.ts';
import { takeLock, type Lock } from './lock.ts';
import { Mailbox } from './mail/mailbox.ts';
import { mailService } from './mail/service.ts';
import { smtpDelivery } from './mail/smtp.ts';
import { migrate } from './migrate.ts';
import { createMiniflare } from './miniflare.ts';
import { endOrphan, forgetWorkerd, rememberWorkerd } from './orphan.ts';
import { reservePort } from './port.ts';
import { Refusal } from './refusal.ts';
import { runnerService } from './runner-service.ts';
import { readSecrets } from './secrets.ts';
import { everyMinute } from './timer.ts';

/** An orphan just ended holds its port until the operating system has taken it down. */
const ORPHAN_PORT_WAIT_MS = 5_000;

/** What `fillDemo` works on: the migrated base, before anybody can reach it through the instance. */
export type DemoTarget = { database: D1Database; publicUrl: string };

export type Options = {
  config: Config;
  /** Puts the demo organisation into an empty base; called on a folder's first start when `config.demo`. Repeatable. */
  fillDemo?: (target: DemoTarget) => Promise<void>;
};

/** A running instance. `url` is where this computer reaches it, `publicUrl` what it tells people. */
export type Frontdesk = { url: string; publicUrl: string; miniflare: Miniflare; stop: () => Promise<void> };

/**
 * Starts one instance on its data folder from the bundle that is already built, and resolves when it answers.
 * @throws {Refusal} when the folder or the port is taken, or a migration fails; nothing is left running then
 */
export async function startFrontdesk({ config, fillDemo }: Options): Promise<Frontdesk> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataDir(config.dataDir);
  try {
    const orphanEnded = await endOrphan(config.dataDir);
    const port = await reservePort(config.host, config.port, orphanEnded ? ORPHAN_PORT_WAIT_MS : 0);
    const running = await run(config, port);
    const stop = async () => {
      await running.stop();
      lock.release();
    };
    return await prepare({ ...running, stop }, config, fillDemo).catch(async (error: unknown) => {
      await running.stop();
      throw error;
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function lockDataDir(dataDir: string): Lock {
  const lock = takeLock(join(dataDir, 'lock.sqlite'), 0);
  if (lock === undefined) throw new Refusal(`Frontdesk already runs on ${dataDir}. Stop it, or set another DATA_DIR.`);
  return lock;
}

async function run(config: Config, port: number): Promise<Frontdesk> {
  const publicUrl = publicUrlOf(config, port);
  const clock = new DevClock(config.dataDir);
  const mailbox = new Mailbox(config.dataDir, () => clock.now());
  const deliver = config.smtpUrl === undefined ? mailbox.deliver.bind(mailbox) : smtpDelivery(config.smtpUrl);
  const onLoopback = isLoopback(config);
  const miniflare = createMiniflare({
    host: config.host,
    port,
    dataDir: config.dataDir,
    variables: {
      ...readSecrets(config.dataDir),
      PUBLIC_URL: publicUrl,
      TURNSTILE_SITE_KEY: config.turnstile?.siteKey,
      TURNSTILE_SECRET: config.turnstile?.secret,
      TURNSTILE_VERIFY_URL: config.turnstileVerifyUrl,
      TELEGRAM_API_ROOT: config.telegramApiRoot,
      ...(onLoopback ? { DEV: '1', CLOCK_OFFSET_MS: String(clock.offsetMs) } : {}),
    },
    services: { MAIL: mailService({ deliver, mailbox }), ...(onLoopback ? { RUNNER: runnerService(clock) } : {}) },
  });
  await rememberWorkerd(config.dataDir, miniflare.ready);
  const stop = async () => {
    await miniflare.dispose();
    forgetWorkerd(config.dataDir);
  };
  return { url: publicUrlOf({ host: config.host, publicUrl: undefined }, port), publicUrl, miniflare, stop };
}

/** Brings the base up to date, fills it when it is new, and starts the timer. */
async function prepare(frontdesk: Frontdesk, config: Config, fillDemo: Options['fillDemo']): Promise<Frontdesk> {
  const { miniflare, publicUrl } = frontdesk;
  const database = (await miniflare.getD1Database('DB')) as unknown as D1Database;
  await migrate(database, 'migrations');
  await onFirstStart(config.dataDir, async () => {
    if (config.demo) await fillDemo?.({ database, publicUrl });
  });
  const worker = await miniflare.getWorker();
  const stopTimer = everyMinute(() => worker.scheduled({ cron: '* * * * *', scheduledTime: new Date() }));
  return {
    ...frontdesk,
    stop: async () => {
      stopTimer();
      await frontdesk.stop();
    },
  };
}
