import { buildIfStale } from './build/build.ts';
import { DEFAULT_SMTP_PORT, isLoopback, readConfig } from './config.ts';
import { DEMO_PASSWORD, EMPLOYEES } from './demo/organisation.ts';
import { startFrontdesk, type Frontdesk } from './frontdesk.ts';
import { Refusal } from './refusal.ts';

/** `npm start`: builds what changed, runs the instance until a signal stops it. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  await buildIfStale(console.log);
  const frontdesk = await startFrontdesk({ config });
  stopOnSignal(frontdesk.stop);
  console.log(`Frontdesk ready on ${frontdesk.publicUrl}`);
  console.log(await mailLine(frontdesk, config.host));
  if (isLoopback(config)) console.log(`Development mailbox: ${frontdesk.publicUrl}/dev/mailbox`);
  if (config.demo) console.log(signIns());
  if (config.demo && !isLoopback(config))
    console.warn(
      'Others can reach this, and these passwords are public: DEMO=0 on a new DATA_DIR starts without them.',
    );
}

/** Where letters come in, and to which address, once there is an organisation. */
async function mailLine({ miniflare, smtpPort }: Frontdesk, host: string): Promise<string> {
  if (smtpPort === null)
    return `Port ${DEFAULT_SMTP_PORT} is in use by another program: no mail comes in. Set SMTP_PORT to another one.`;
  const base = (await miniflare.getD1Database('DB')) as unknown as D1Database;
  const address = await base.prepare('SELECT mail_address FROM organisation').first<string>('mail_address');
  return `Mail to ${address ?? 'the organisation'}: SMTP on ${host}:${smtpPort}`;
}

const signIns = () =>
  [
    `Sign in at /app/ with the password ${DEMO_PASSWORD} as:`,
    ...EMPLOYEES.map(({ email, name, role }) => `  ${email.padEnd(20)} ${name}, ${role}`),
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
