import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import type { Connection, Said } from '../../src/lib/sync/connection.ts';
import type { FromPage, FromWorker } from '../../src/lib/sync/worker/messages.ts';
import { startConnection } from '../../src/lib/sync/worker/start-worker.ts';

const store = { owner: { id: 'emp_anna0000', role: 'employee' }, app: 'test' } as Store;

class FakeWorker extends EventTarget {
  readonly said: FromPage[] = [];
  ended = false;
  postMessage(message: FromPage): void {
    this.said.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  says(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let worker: FakeWorker;
let heard: Said[];
let kicks: number;
let stops: number;
const here = async (): Promise<Connection> => ({
  kick: () => (kicks += 1),
  notice: () => undefined,
  stop: () => (stops += 1),
});
const start = (create: () => Worker = () => worker as unknown as Worker) =>
  startConnection({ store, tell: (said) => heard.push(said), here, create });

beforeEach(() => {
  worker = new FakeWorker();
  heard = [];
  kicks = stops = 0;
});

describe('sync beside the page', () => {
  test('is told whose store it is, is kicked, and is heard', () => {
    const connection = start();
    connection.kick();
    connection.notice('offline');
    worker.says({ kind: 'ready' });
    worker.says({ kind: 'report', report: { online: false } });

    expect(worker.said).toEqual([
      { kind: 'start', owner: store.owner, app: 'test' },
      { kind: 'kick' },
      { kind: 'notice', noticed: 'offline' },
    ]);
    expect(heard).toEqual([{ kind: 'report', report: { online: false } }]);
  });

  test('ends with the session: nothing that it still says is heard', () => {
    const connection = start();
    connection.stop();
    worker.says({ kind: 'ended' });

    expect(worker.ended).toBe(true);
    expect(heard).toEqual([]);
  });

  test('is done in the page where there is no worker, with what was asked for meanwhile', async () => {
    const connection = start(() => {
      throw new DOMException('', 'SecurityError');
    });
    connection.kick();
    await vi.waitFor(() => expect(kicks).toBe(1));
    connection.stop();
    expect(stops).toBe(1);
  });

  test('is done in the page where the worker cannot be read, and only then', async () => {
    const connection = start();
    worker.dispatchEvent(new Event('error'));
    await vi.waitFor(() => {
      connection.kick();
      expect(kicks).toBeGreaterThan(0);
    });
    expect(worker.ended).toBe(true);

    const running = new FakeWorker();
    start(() => running as unknown as Worker);
    running.says({ kind: 'ready' });
    running.dispatchEvent(new Event('error'));
    expect(running.ended).toBe(false);
  });

  test('a session that ended before sync began in the page leaves nothing running', async () => {
    const connection = start(() => {
      throw new DOMException('', 'SecurityError');
    });
    connection.stop();
    await vi.waitFor(() => expect(stops).toBe(1));
  });
});
