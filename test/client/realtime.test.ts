import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HEARTBEAT_MS } from '#protocol/sync';
import { createBackoff } from '../../src/lib/sync/backoff.ts';
import { createRealtime, type Realtime } from '../../src/lib/sync/realtime.ts';

/** The far end of a socket. */
class FakeSocket extends EventTarget {
  readonly sent: string[] = [];
  closed = false;
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.dispatchEvent(new Event('close'));
  }
  say(message: unknown): void {
    this.dispatchEvent(
      new MessageEvent('message', { data: typeof message === 'string' ? message : JSON.stringify(message) }),
    );
  }
}

let sockets: FakeSocket[];
let ticket: () => Promise<Awaited<ReturnType<Parameters<typeof createRealtime>[0]['ticket']>>>;
let realtime: Realtime;
const poked = vi.fn();
const signedOut = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  ticket = async () => ({ kind: 'ok', value: { ticket: 't' } });
  realtime = createRealtime({
    ticket: () => ticket(),
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    random: () => 1,
    poked,
    signedOut,
  });
});
afterEach(() => {
  realtime.stop();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
async function open(): Promise<FakeSocket> {
  realtime.connect();
  await tick();
  const socket = sockets.at(-1)!;
  socket.dispatchEvent(new Event('open'));
  return socket;
}

describe('the socket', () => {
  test('pulls when it opens, because pokes may have been missed, and at each poke', async () => {
    const socket = await open();
    expect(poked).toHaveBeenCalledTimes(1);

    socket.say({ kind: 'poke', head: 7 });
    expect(poked).toHaveBeenCalledTimes(2);
  });

  test('ignores what it cannot read', async () => {
    const socket = await open();
    for (const odd of ['', 'poke', '{', { kind: 'poke', head: 'x' }, { kind: 'new', things: [] }]) socket.say(odd);

    expect(poked).toHaveBeenCalledTimes(1);
  });

  test('closes one that no longer answers, and opens another after a while', async () => {
    const silent = await open();
    await tick(HEARTBEAT_MS);
    expect(silent.sent).toEqual(['ping']);
    await tick(HEARTBEAT_MS);
    expect(silent.closed).toBe(true);

    await tick(1_000);
    expect(sockets).toHaveLength(2);
  });

  test('stays with one that answers', async () => {
    const socket = await open();
    for (let beat = 0; beat < 5; beat += 1) {
      await tick(HEARTBEAT_MS);
      socket.say({ kind: 'pong' });
    }
    expect(socket.closed).toBe(false);
    expect(sockets).toHaveLength(1);
  });

  test('waits longer and longer while the server is away, and starts afresh when it was there', async () => {
    ticket = async () => ({ kind: 'unreachable' });
    let asked = 0;
    const count = async () => ((asked += 1), { kind: 'unreachable' as const });
    ticket = count;
    realtime.connect();
    await tick();
    for (const wait of [1_000, 2_000, 4_000]) await tick(wait);
    expect(asked).toBe(4);
  });

  test('goes with the network, and comes with it', async () => {
    const socket = await open();
    realtime.disconnect();
    expect(socket.closed).toBe(true);
    await tick(120_000);
    expect(sockets).toHaveLength(1);

    realtime.connect();
    await tick();
    expect(sockets).toHaveLength(2);
  });

  test('says when the session is over', async () => {
    (await open()).say({ kind: 'signed-out' });
    expect(signedOut).toHaveBeenCalledTimes(1);

    realtime.disconnect();
    ticket = async () => ({ kind: 'signed-out' });
    realtime.connect();
    await tick();
    expect(signedOut).toHaveBeenCalledTimes(2);
  });
});

test('waits double, up to a limit, and scatter over the upper half', () => {
  const waits = (random: number) => {
    const backoff = createBackoff({ firstMs: 1_000, mostMs: 5_000, random: () => random });
    return [backoff.next(), backoff.next(), backoff.next(), backoff.next()];
  };

  expect(waits(1)).toEqual([1_000, 2_000, 4_000, 5_000]);
  expect(waits(0)).toEqual([500, 1_000, 2_000, 2_500]);
});
