import { DurableObject } from 'cloudflare:workers';
import { SOCKET_PING, type SocketMessage } from '#protocol/sync';
import { now } from '../clock.ts';
import { dispatcherOf } from '../dispatcher/dispatcher-of.ts';
import type { Env } from '../env.ts';
import type { HubApi } from './hub-api.ts';
import { PokeLine } from './poke-line.ts';
import { Tickets } from './tickets.ts';

/** Close codes: 1008 of RFC 6455 is "against the policy"; 4000 and above are ours. */
const NOT_OUR_PROTOCOL = 1008;
const SIGNED_OUT = 4401;

const encode = (message: SocketMessage): string => JSON.stringify(message);

/**
 * One per organisation: the hibernating sockets of staff devices, each tagged with its user. It says that there is
 * something to pull, never what: what a device may read is decided by the pull.
 */
export class Hub extends DurableObject<Env> implements HubApi {
  readonly #tickets: Tickets;
  readonly #line: PokeLine<WebSocket>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#tickets = new Tickets(ctx.storage);
    this.#line = new PokeLine<WebSocket>({
      send: (socket, head) => say(socket, { kind: 'poke', head }),
      after: (ms, act) => void setTimeout(act, ms),
    });
    // Heartbeats are answered without waking the object.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(SOCKET_PING, encode({ kind: 'pong' })));
  }

  async ticket({ userId, scopes }: { userId: string; scopes: readonly string[] }): Promise<string> {
    this.#tickets.setScopes(userId, scopes);
    return this.#tickets.issue(userId, now());
  }

  /** Takes an upgrade with a ticket; anything else is refused before there is a socket. */
  override async fetch(request: Request): Promise<Response> {
    if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket') return refusal(426, 'socket.upgrade-expected');
    const ticket = new URL(request.url).searchParams.get('ticket');
    const userId = ticket === null ? null : await this.#tickets.redeem(ticket, now());
    if (userId === null) return refusal(401, 'socket.ticket-refused');
    const { 0: client, 1: server } = new WebSocketPair();
    const isFirst = this.ctx.getWebSockets(userId).length === 0;
    this.ctx.acceptWebSocket(server, [userId]);
    if (isFirst) this.#hearOf(userId);
    return new Response(null, { status: 101, webSocket: client });
  }

  async poke({ head, scopes }: { head: number; scopes: readonly string[] }): Promise<void> {
    const sockets = this.#tickets.usersWith(scopes).flatMap((userId) => this.ctx.getWebSockets(userId));
    this.#line.poke(sockets, head);
  }

  async rescope({ userId, scopes }: { userId: string; scopes: readonly string[] }): Promise<void> {
    if (scopes.length === 0) return this.signOut(userId);
    this.#tickets.setScopes(userId, scopes);
  }

  async signOut(userId: string): Promise<void> {
    this.#tickets.forget(userId);
    for (const socket of this.ctx.getWebSockets(userId)) {
      say(socket, { kind: 'signed-out' });
      this.#end(socket, SIGNED_OUT, 'signed out');
    }
  }

  /** Devices have nothing to say but the heartbeat, which does not come here: everything else goes by HTTP. */
  override webSocketMessage(socket: WebSocket): void {
    this.#end(socket, NOT_OUR_PROTOCOL, 'unexpected frame');
  }

  /** The other end waits for our close frame; 1005 and 1006 mean "none was sent" and may not be sent themselves. */
  override webSocketClose(socket: WebSocket, code: number): void {
    const [userId] = this.ctx.getTags(socket);
    const others = userId === undefined ? [] : this.ctx.getWebSockets(userId).filter((one) => one !== socket);
    if (userId !== undefined && others.length === 0) this.#hearOf(userId);
    this.#end(socket, code === 1005 || code === 1006 ? 1000 : code, 'closed by the device');
  }

  override webSocketError(socket: WebSocket): void {
    this.#line.forget(socket);
  }

  /** The first socket opens, or the last one closes: their device was there (AS8). What is lost, the next recount reads. */
  #hearOf(userId: string): void {
    this.ctx.waitUntil(
      dispatcherOf(this.env)
        .sign(userId)
        .catch((error: unknown) => console.error('presence was not told', error)),
    );
  }

  #end(socket: WebSocket, code: number, reason: string): void {
    this.#line.forget(socket);
    socket.close(code, reason);
  }
}

/** A socket may have gone without a word; that its device is not told is no fault of whoever pokes. */
function say(socket: WebSocket, message: SocketMessage): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(encode(message));
}

const refusal = (status: number, code: string): Response =>
  Response.json(
    { type: 'about:blank', title: code, status, code },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
