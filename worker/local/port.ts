import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

const POLL_MS = 50;

/**
 * The port itself when it is free, or any free one for 0. workerd would share a port silently with another one, so it
 * must be asked first.
 * @param waitMs how long to wait for a taken port, in milliseconds: a killed process holds its sockets a moment longer
 * @throws {Refusal} when the port stays taken or is not allowed
 */
export async function reservePort(host: string, port: number, waitMs: number): Promise<number> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    try {
      return await listenOnce(host, port);
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      if (code === 'EADDRINUSE' && Date.now() < deadline) {
        await sleep(POLL_MS);
        continue;
      }
      const reason = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`;
      throw new Refusal(`Port ${port} on ${host} ${reason}. Set PORT to another one.`, { cause });
    }
  }
}

function listenOnce(host: string, port: number): Promise<number> {
  const server = createServer();
  return new Promise((settle, fail) => {
    server.once('error', fail);
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => settle(taken));
    });
  });
}
