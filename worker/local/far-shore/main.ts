import { createPushShore } from './push.ts';

/** `npm run far-shore -- push`: a stand-in for what cannot be reached, for trying by hand. */

const USAGE = `npm run far-shore -- push

A push service on loopback, at PORT (9490). It keeps what is sent to it and says each answer.

  POST /subscribe  makes an endpoint with keys of a browser's
  POST /push/…     takes a message; ?answer=429&retry-after=60 at the end of an endpoint has it refused so
  GET  /kept       what has been taken and not replaced by a newer one of its topic`;

const [name, ...rest] = process.argv.slice(2);
const port = Number(process.env['PORT'] ?? 9490);
if (name !== 'push' || rest.length > 0 || !Number.isInteger(port)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const shore = await createPushShore({ port, say: console.log });
  console.log(`The push service listens at ${shore.origin}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shore.close());
}
