import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Miniflare } from 'miniflare';
import { DEFAULT_SMTP_PORT, isLoopback, publicUrlOf, type Config } from './config.ts';
import { UNDONE } from './backup/restore.ts';
import { DevClock } from './dev-clock.ts';
import { fillPictures } from './demo/catalogue.ts';
import { fillDemoApart } from './demo/fill-apart.ts';
import { bringLetters } from './demo/letters.ts';
import { closeDemo, demoPassword } from './demo/password.ts';
import { isFirstStart, markStarted } from './first-start.ts';
import { takeLock, type Lock } from './lock.ts';
import { openDoor } from './mail/door.ts';
import { keeperAt } from './mail/keep.ts';
import { Mailbox } from './mail/mailbox.ts';
import { patientResolver } from './mail/resolver.ts';
import { mailService } from './mail/service.ts';
import { smtpDelivery } from './mail/smtp.ts';
import { Spool } from './mail/spool.ts';
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

export type Options = { config: Config };

/**
 * A running instance. `url` is where this computer reaches it, `publicUrl` what it tells people, `smtpPort` where letters
 * come in: null when another program has the port that nobody chose.
 */
export type Frontdesk = Running & { smtpPort: number | null };
type Running = { url: string; publicUrl: string; miniflare: Miniflare; stop: () => Promise<void> };

/**
 * Starts one instance on its data folder from the bundle that is already built, and resolves when it answers.
 * @throws {Refusal} when the folder or the port is taken, or a migration fails; nothing is left running then
 */
export async function startFrontdesk({ config }: Options): Promise<Frontdesk> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataDir(config.dataDir);
  try {
    refuseHalfRestored(config.dataDir);
    const orphanEnded = await endOrphan(config.dataDir);
    const port = await reservePort(config.host, config.port, orphanEnded ? ORPHAN_PORT_WAIT_MS : 0);
    const running = await runFilled(config, port);
    const stop = async () => {
      await running.stop();
      lock.release();
    };
    return await withMail(await withTimer({ ...running, stop }), config);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Runs on a base that is up to date and, when the folder is new and a demo is wanted, filled with one. */
async function runFilled(config: Config, port: number): Promise<Running> {
  const isPublic = !isLoopback(config);
  if (!isFirstStart(config.dataDir)) {
    if (isPublic) await closeDemo(config.dataDir);
    return runMigrated(config, port);
  }
  const running = await runMigrated(config, port);
  if (!config.demo) {
    markStarted(config.dataDir);
    return running;
  }
  await fillPictures((await running.miniflare.getR2Bucket('FILES')) as unknown as R2Bucket);
  // The filling works on the file itself, which nobody else may have open meanwhile.
  await running.stop();
  await fillDemoApart(config.dataDir);
  if (isPublic) await closeDemo(config.dataDir);
  const filled = await runMigrated(config, port);
  await bringLetters(filled.url, readSecrets(config.dataDir).INTERNAL_SECRET);
  markStarted(config.dataDir);
  return filled;
}

async function runMigrated(config: Config, port: number): Promise<Running> {
  const running = await run(config, port);
  try {
    await migrate((await running.miniflare.getD1Database('DB')) as unknown as D1Database, 'migrations');
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

function lockDataDir(dataDir: string): Lock {
  const lock = takeLock(join(dataDir, 'lock.sqlite'), 0);
  if (lock === undefined) throw new Refusal(`Frontdesk already runs on ${dataDir}. Stop it, or set another DATA_DIR.`);
  return lock;
}

/** An empty base in the place of one that is being restored would be the organisation lost. */
function refuseHalfRestored(dataDir: string): void {
  if (existsSync(join(dataDir, 'd1')) || !existsSync(join(dataDir, UNDONE))) return;
  throw new Refusal(`A restore of ${dataDir} was cut short. Run it again.`);
}

async function run(config: Config, port: number): Promise<Running> {
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
      TRUSTED_PROXIES: config.trustedProxies.join(','),
      TURNSTILE_SITE_KEY: config.turnstile?.siteKey,
      TURNSTILE_SECRET: config.turnstile?.secret,
      TURNSTILE_VERIFY_URL: config.turnstileVerifyUrl,
      TELEGRAM_API_ROOT: config.telegramApiRoot,
      ...(onLoopback
        ? { DEV: '1', DEMO_PASSWORD: demoPassword(config.dataDir), CLOCK_OFFSET_MS: String(clock.offsetMs) }
        : {}),
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

/** Finishes what an earlier process left, and goes on doing so every minute. */
async function withTimer(frontdesk: Running): Promise<Running> {
  const worker = await frontdesk.miniflare.getWorker();
  const sweep = () => worker.scheduled({ cron: '* * * * *', scheduledTime: new Date() });
  await sweep();
  const stopTimer = everyMinute(sweep);
  return {
    ...frontdesk,
    stop: async () => {
      stopTimer();
      await frontdesk.stop();
    },
  };
}

/** Opens the mail door when everything behind it answers, and closes it first. */
async function withMail(running: Running, config: Config): Promise<Frontdesk> {
  const keeper = keeperAt(running.url, readSecrets(config.dataDir).INTERNAL_SECRET);
  const parts = { spool: new Spool(config.dataDir), keeper, resolver: patientResolver() };
  const door = await openDoor({ host: config.host, port: config.smtpPort, ...parts }).catch(async (error: unknown) => {
    if (isTaken(error) && config.smtpPort === DEFAULT_SMTP_PORT) return null;
    await running.stop();
    throw new Refusal(`SMTP_PORT ${config.smtpPort} cannot be listened on. Set it to another one.`, { cause: error });
  });
  return {
    ...running,
    smtpPort: door?.port ?? null,
    stop: async () => {
      await door?.close();
      keeper.close();
      await running.stop();
    },
  };
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
