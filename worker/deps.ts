import type { LinkLetter } from '#domain/link';
import { alert } from './alerts/alert.ts';
import type { AlertDeps } from './alerts/deps.ts';
import { isPushService } from './alerts/push-service.ts';
import { delivered, ring, ringTest } from './alerts/ring.ts';
import { readVapidKeys } from './alerts/vapid-keys.ts';
import { acknowledgementText } from './channels/mail/letter-texts.ts';
import { deliverLetter, type Mailer } from './channels/mail/deliver.ts';
import { letterWords } from './channels/mail/letter-words.ts';
import { deliverLink } from './channels/mail/link-letter.ts';
import { cloudflareMailer } from './channels/mail/cloudflare-mailer.ts';
import { readLetter } from './channels/mail/read-letter.ts';
import { mailToken, parseReplyAddress } from './channels/mail/reply-address.ts';
import { noMailer, runnerMailer } from './channels/mail/runner-mailer.ts';
import { now } from './clock.ts';
import type { Db } from './db/client.ts';
import type { AlertDevice } from './db/queries/alert-devices.ts';
import type { OrganisationFacts } from './db/queries/public.ts';
import { assignTask, lookAgain, writeGrants } from './dispatcher/assign.ts';
import type { WriteDeps } from './dispatcher/assignment-batch.ts';
import { releaseTasks } from './dispatcher/release.ts';
import type { DispatcherApi } from './dispatcher/dispatcher-api.ts';
import { dispatcherOf } from './dispatcher/dispatcher-of.ts';
import { together as askTogether } from './dispatcher/together.ts';
import type { Env } from './env.ts';
import { partsOf, type FileParts } from './http/file-parts.ts';
import { filesOf, type Files } from './http/files.ts';
import { deriveSecret, randomSecret, sha256Hex } from './http/hash.ts';
import { picturesOf, type Pictures } from './http/pictures.ts';
import { linksOf, type Links } from './http/auth/links.ts';
import { Problem } from './http/problem.ts';
import { hubOf } from './hub/hub-of.ts';
import { together as pokeTogether } from './hub/together.ts';
import type { MailDeps } from './intake/mail/deps.ts';
import { adoptOrphans } from './intake/mail/orphans.ts';
import { settleReview } from './intake/mail/settle-review.ts';
import { workOffKept } from './intake/mail/work.ts';
import type { IntakeDeps } from './intake/receive.ts';
import type { SweepDeps } from './jobs/sweep.ts';
import { lasting, type Lasting } from './lasting.ts';
import { drainDue, drainOutbox, type DrainDeps } from './outbox/drain.ts';
import { sendLink } from './outbox/link.ts';
import { settleOwnClients } from './scopes/settle-own-clients.ts';

/** Everything that use cases are given, made from what the platform gives us. */
export type Deps = Pick<Lasting, 'signIn' | 'tokens' | 'human'> & {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  /** Runs on after the answer has left. */
  defer: (work: Promise<unknown>) => void;
  publicUrl: string;
  dev: boolean;
  /** By which the demo's people sign in; only on loopback. */
  demoPassword: string | undefined;
  dispatcher: DispatcherApi;
  hub: ReturnType<typeof hubOf>;
  /** Links by which passwords are chosen. */
  links: Links;
  /** What answers with a secret in them are sealed with while they are kept for an employee's session. */
  sealFor: (employeeId: string) => Promise<string>;
  /** What must be shown to set the organisation up; null lets the first visitor do it. */
  setupCode: string | null;
  pictures: Pictures;
  intake: IntakeDeps;
  /** The mail door. */
  mail: MailDeps;
  files: Files;
  parts: FileParts;
  alerts: Alerts;
  /** Attempts the outbox after that many milliseconds. */
  drain: (afterMs: number) => Promise<void>;
  /** What everybody may know of us. @throws {Problem} 503 before the organisation is set up */
  organisation: () => Promise<OrganisationFacts>;
  /** The organisation has just changed through this very process. */
  forgetOrganisation: () => void;
  /** Lets `key` through a limited number of times a minute. @throws {Problem} 429 */
  limit: (key: string) => Promise<void>;
};

/** Web Push, as far as somebody at a device has to do with it. */
export type Alerts = {
  /** What a browser subscribes with, base64url. */
  key: () => string;
  isPushService: (endpoint: string) => boolean;
  test: (device: AlertDevice) => ReturnType<typeof ringTest>;
  /** @returns false for a token that is used, or never was ours */
  delivered: (token: string) => Promise<boolean>;
};

/** @param defer `waitUntil` of the event at hand */
export function depsOf(env: Env, defer: Deps['defer']): Deps {
  const { facts, drains, ...shared } = lasting(env);
  const effects = effectDeps(env, defer);
  return {
    ...shared,
    now,
    defer,
    publicUrl: env.PUBLIC_URL,
    setupCode: env.SETUP_CODE?.trim() || null,
    links: linksOf(env.AUTH_SECRET, env.PUBLIC_URL),
    sealFor: (employeeId) => deriveSecret(env.AUTH_SECRET, `sealed answers of ${employeeId}`),
    pictures: picturesOf(env.FILES),
    dev: env.DEV === '1',
    demoPassword: env.DEV === '1' ? env.DEMO_PASSWORD : undefined,
    dispatcher: effects.dispatcher,
    hub: effects.hub,
    files: filesOf(env.FILES),
    parts: partsOf(env.FILES),
    alerts: alertsOf(env, defer, effects.alerts),
    intake: effects.intake,
    mail: effects.mail,
    drain: async (afterMs) => {
      if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
      await drains.run(() => drainDue(effects.outbox));
    },
    async organisation() {
      const known = await facts.get(now());
      if (known === null) throw new Problem('organisation.not-ready', 503);
      return known;
    },
    forgetOrganisation: () => facts.forget(),
    async limit(key) {
      const { success } = await env.PUBLIC_LIMIT.limit({ key });
      if (!success) throw new Problem('address.too-often', 429, { headers: { 'retry-after': '60' } });
    },
  };
}

/** What the sweep of every minute, and of every start, works with. */
export function sweepDepsOf(env: Env, defer: Deps['defer']): SweepDeps {
  const { db, letters } = lasting(env);
  const effects = effectDeps(env, defer);
  return {
    db,
    now,
    drain: () => drainOutbox(effects.outbox),
    assign: (taskId) => lookAgain(effects, taskId),
    recount: () => effects.dispatcher.recount(),
    letters: (olderThanMs) => letters.run(() => workOffKept(effects.mail, { olderThanMs })),
    orphans: (olderThanMs) => adoptOrphans(effects.mail, { olderThanMs }),
    removeFiles: filesOf(env.FILES).remove,
    sweepParts: partsOf(env.FILES).sweep,
    release: (employeeId) => releaseTasks(effects, { employeeId, teamId: null, before: now() }),
    ownClients: (employeeId) => settleOwnClients(effects, employeeId),
    writeGrants: (grants) => writeGrants(effects, grants),
  };
}

/** What a Dispatcher that acts by itself writes with. */
export const writeDepsOf = (env: Env, defer: Deps['defer']): WriteDeps => effectDeps(env, defer);

/** The effects, wired to those who carry them out. */
function effectDeps(env: Env, defer: Deps['defer']) {
  const { db, lines, drains, letters: rounds, fresh, memory } = lasting(env);
  const drain = () => drains.run(() => drainDue(outbox));
  const hub = lines ? pokeTogether(hubOf(env), lines.pokes) : hubOf(env);
  const common = { db, now, defer, drain, dispatcher: dispatcherOf(env), hub };
  const atOnce = lines ? { ...common, dispatcher: askTogether(common.dispatcher, lines) } : common;
  const alerts = alertDepsOf(env);
  const letters = { mailer: mailerOf(env), secret: env.MAIL_SECRET, readFile: filesOf(env.FILES).read };
  const linkDeps = {
    db,
    now,
    links: linksOf(env.AUTH_SECRET, env.PUBLIC_URL),
    writeLetter: (letter: LinkLetter) => deliverLink(letters.mailer, letter),
  };
  const outbox: DrainDeps = {
    db,
    now,
    mail: (letter, to) => deliverLetter(letters, letter, to),
    poke: (poke) => common.hub.poke(poke),
    assign: (taskId) => lookAgain(common, taskId),
    roster: async () => writeGrants(common, await common.dispatcher.refresh()),
    release: (payload) => releaseTasks(common, payload),
    ownClients: (employeeId) => settleOwnClients(common, employeeId),
    link: (payload) => sendLink(linkDeps, payload),
    settleReview: (reviewId) => settleReview(mail, reviewId),
    async alert(payload) {
      await alert(alerts, payload);
      // The rings it owes are due at once, and the drain that asked for them has taken what it takes.
      defer(drain());
    },
    ring: (payload) => ring(alerts, payload),
  };
  const intake: IntakeDeps = {
    db,
    line: lines?.intake,
    now,
    defer,
    assign: (taskId, asked) => assignTask(atOnce, taskId, asked),
    writeAcknowledgement: acknowledgementText,
    drain,
    poke: (poke) => common.hub.poke(poke),
  };
  const mail: MailDeps = {
    db,
    now,
    defer,
    bucket: env.FILES,
    fresh,
    memory,
    intake,
    poke: (poke) => common.hub.poke(poke),
    work: () => rounds.run(() => workOffKept(mail, { olderThanMs: 0 })),
    readLetter,
    parseAddress: parseReplyAddress,
    tagOf: (conversationId) => mailToken(env.MAIL_SECRET, conversationId),
    words: letterWords,
  };
  return { ...common, outbox, intake, mail, alerts };
}

function alertDepsOf(env: Env): AlertDeps {
  const { db, facts } = lasting(env);
  const organisation = async () => {
    const known = await facts.get(now());
    if (known === null) throw new Problem('organisation.not-ready', 503);
    return known;
  };
  return {
    db,
    now,
    fetch: (...request) => fetch(...request),
    organisation,
    vapid: async () => ({
      ...readVapidKeys(env.VAPID_KEYS),
      subject: `mailto:${(await organisation()).mailAddress}`,
    }),
    newToken: randomSecret,
    hash: sha256Hex,
  };
}

const alertsOf = (env: Env, defer: Deps['defer'], deps: AlertDeps): Alerts => ({
  key: () => readVapidKeys(env.VAPID_KEYS).publicKey,
  isPushService: (endpoint) => isPushService(endpoint, { loopback: env.DEV === '1' }),
  test: (device) => ringTest(deps, device),
  async delivered(token) {
    const employeeId = await delivered(deps, token);
    // Their phone is in its pocket, and rings (AS8).
    if (employeeId !== null) defer(dispatcherOf(env).sign(employeeId));
    return employeeId !== null;
  },
});

function mailerOf({ MAIL, SEND_EMAIL }: Env): Mailer {
  if (MAIL !== undefined) return runnerMailer(MAIL);
  return SEND_EMAIL === undefined ? noMailer : cloudflareMailer(SEND_EMAIL);
}
