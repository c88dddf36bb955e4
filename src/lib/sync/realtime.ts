import * as v from 'valibot';
import { HEARTBEAT_MS, SOCKET_PING, socketMessageSchema } from '#protocol/sync';
import { createBackoff } from './backoff.ts';
import type { Answer } from './server.ts';

/** The socket to the Hub: it says that there is something to pull, never what. Without it news comes once a minute. */

export type RealtimeDeps = {
  ticket: () => Promise<Answer<{ ticket: string }>>;
  /** Opens the socket for a ticket; a ticket serves once, within 30 s. */
  open: (ticket: string) => WebSocket;
  random: () => number;
  poked: () => void;
  signedOut: () => void;
};
export type Realtime = {
  /** The network is there, or is worth trying. */
  connect: () => void;
  /** The network is gone: a socket would stay open and silent for minutes. */
  disconnect: () => void;
  stop: () => void;
};

export function createRealtime(deps: RealtimeDeps): Realtime {
  const backoff = createBackoff({ firstMs: 1_000, mostMs: 60_000, random: deps.random });
  let socket: WebSocket | null = null;
  let connecting = false;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<void> {
    clearTimeout(retry);
    if (stopped || connecting || socket) return;
    connecting = true;
    const answer = await deps.ticket();
    connecting = false;
    if (stopped) return;
    if (answer.kind === 'signed-out') return deps.signedOut();
    if (answer.kind !== 'ok') return later();
    socket = deps.open(answer.value.ticket);
    follow(socket);
  }

  function later(): void {
    if (!stopped) retry = setTimeout(() => void connect(), backoff.next());
  }

  function follow(mine: WebSocket): void {
    const heart = createHeart(mine);
    mine.addEventListener('open', () => {
      backoff.reset();
      heart.start();
      // Whatever was poked while nobody listened.
      deps.poked();
    });
    mine.addEventListener('message', (event: MessageEvent<unknown>) => {
      heart.heard();
      const message = read(event.data);
      if (message?.kind === 'poke') deps.poked();
      if (message?.kind === 'signed-out') deps.signedOut();
    });
    mine.addEventListener('close', () => {
      heart.stop();
      if (socket !== mine) return;
      socket = null;
      later();
    });
  }

  function disconnect(): void {
    clearTimeout(retry);
    const closing = socket;
    socket = null;
    closing?.close();
  }

  return {
    connect: () => void connect(),
    disconnect,
    stop() {
      stopped = true;
      disconnect();
    },
  };
}

function read(data: unknown) {
  if (typeof data !== 'string') return null;
  try {
    const parsed = v.safeParse(socketMessageSchema, JSON.parse(data));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** A socket outlives its network without a word, so it must answer each beat before the next. */
function createHeart(socket: WebSocket) {
  let timer: ReturnType<typeof setInterval> | undefined;
  let answered = true;
  const beat = () => {
    if (!answered) return socket.close();
    answered = false;
    socket.send(SOCKET_PING);
  };
  return {
    start() {
      timer = setInterval(beat, HEARTBEAT_MS);
    },
    heard() {
      answered = true;
    },
    stop() {
      clearInterval(timer);
    },
  };
}
