import { buildIfStale } from './build/build.ts';
import { DEFAULT_SMTP_PORT, isLoopback, readConfig, type Config } from './config.ts';
import { EMPLOYEES } from './demo/organisation.ts';
import { demoPassword } from './demo/password.ts';
import { startFrontdesk, type Frontdesk } from './frontdesk.ts';
import { Refusal } from './refusal.ts';

/** `npm start`: builds what changed, runs the instance until a signal stops it. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  await buildIfStale(console.log);
  const frontdesk = await startFrontdesk({ config });
  stopOnSignal(frontdesk.stop);
  // Said at once: whoever hears "ready" may stop it, and then there is nobody left to ask.
  console.log((await welcome(frontdesk, config)).join('\n'));
}

const welcome = async (frontdesk: Frontdesk, config: Config): Promise<string[]> => [
  `Frontdesk ready on ${frontdesk.publicUrl}`,
  await mailLine(frontdesk, config.host),
  ...(isLoopback(config) ? [`Development mailbox: ${frontdesk.publicUrl}/dev/mailbox`] : []),
  ...((await hasDemo(frontdesk)) ? [signIns(config)] : []),
];

const baseOf = async ({ miniflare }: Frontdesk) => (await miniflare.getD1Database('DB')) as unknown as D1Database;

/** Whatever DEMO says today: the folder was filled when it was new. */
async function hasDemo(frontdesk: Frontdesk): Promise<boolean> {
  const base = await baseOf(frontdesk);
  return (await base.prepare('SELECT 1 FROM employees WHERE id = ?').bind(EMPLOYEES[0]?.id).first()) !== null;
}

/** Where letters come in, and to which address, once there is an organisation. */
async function mailLine(frontdesk: Frontdesk, host: string): Promise<string> {
  const { smtpPort } = frontdesk;
  if (smtpPort === null)
    return `Port ${DEFAULT_SMTP_PORT} is in use by another program: no mail comes in. Set SMTP_PORT to another one.`;
  const address = await (
    await baseOf(frontdesk)
  )
    .prepare('SELECT mail_address FROM organisation')
    .first<string>('mail_address');
  return `Mail to ${address ?? 'the organisation'}: SMTP on ${host}:${smtpPort}`;
}

const signIns = (config: Config) =>
  [
    `Sign in at /app/ with the password ${demoPassword(config.dataDir)} as:`,
    ...EMPLOYEES.map(({ email, name, role }) => `  ${email.padEnd(20)} ${name}, ${role}`),
    ...(isLoopback(config)
      ? []
      : ['The password is of this folder only, for others can reach this: demo.json keeps it.']),
  ].join('\n');

/** Stops properly on a signal, once: npm and the terminal may both pass the same one on. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) return;
    stopping = true;
    void stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Ours first: with no listener left for a moment, a signal just received would be lost.
    process.on(signal, onSignal);
    // miniflare's own end the process before anything is closed.
    for (const other of process.listeners(signal)) if (other !== onSignal) process.off(signal, other);
  }
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
