import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';

/**
 * The port itself when it is free, or any free one for 0. workerd would share a port silently with another one, so it
 * must be asked first.
 * @throws {Refusal} when the port is taken or not allowed
 */
export async function reservePort(host: string, port: number): Promise<number> {
  const server = createServer();
  return new Promise((settle, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${cause.code})`;
      fail(new Refusal(`Port ${port} on ${host} ${reason}. Set PORT to another one.`, { cause }));
    });
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => settle(taken));
    });
  });
}
