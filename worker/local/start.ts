import { buildIfStale } from './build/build.ts';
import { isLoopback, readConfig } from './config.ts';
import { DEMO_PASSWORD, EMPLOYEES } from './demo/organisation.ts';
import { startFrontdesk } from './frontdesk.ts';
import { Refusal } from './refusal.ts';

/** `npm start`: builds what changed, runs the instance until a signal stops it. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  await buildIfStale(console.log);
  const frontdesk = await startFrontdesk({ config });
  stopOnSignal(frontdesk.stop);
  console.log(`Frontdesk ready on ${frontdesk.publicUrl}`);
  if (isLoopback(config)) console.log(`Development mailbox: ${frontdesk.publicUrl}/dev/mailbox`);
  if (config.demo) console.log(signIns());
  if (config.demo && !isLoopback(config))
    console.warn(
      'Others can reach this, and these passwords are public: DEMO=0 on a new DATA_DIR starts without them.',
    );
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
