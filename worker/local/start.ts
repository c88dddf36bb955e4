import { buildIfStale } from './build/build.ts';
import { isLoopback, readConfig } from './config.ts';
import { startFrontdesk } from './frontdesk.ts';
import { Refusal } from './refusal.ts';

/** `npm start`: builds what changed, runs the instance until a signal stops it. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  await buildIfStale(console.log);
  const frontdesk = await startFrontdesk({ config });
  console.log(`Frontdesk ready on ${frontdesk.publicUrl}`);
  if (isLoopback(config)) console.log(`Development mailbox: ${frontdesk.publicUrl}/dev/mailbox`);

  // miniflare's own handlers end the process at once, before the instance is stopped properly. npm and the terminal may
  // both pass a signal on, so it can come twice.
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void frontdesk.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
