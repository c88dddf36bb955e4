/** After a poke a socket is left in peace this long; what comes meanwhile is one poke with the newest head (sync.md). */
export const COALESCE_MS = 150;
/** So many devices are poked at once; more than that would all pull in the same instant. */
export const AT_ONCE = 50;
/** Within this time the others follow. */
export const SPREAD_MS = 500;

type Ways<Socket> = {
  send: (socket: Socket, head: number) => void;
  after: (ms: number, act: () => void) => void;
};

/**
 * When each socket is told that there is something to pull: the first poke at once, those that follow coalesced. It
 * lives in memory: pokes lost with it cost their devices a minute, until they pull by themselves.
 */
export class PokeLine<Socket> {
  readonly #ways: Ways<Socket>;
  /** Sockets to be left in peace, with the head they are owed when that ends. */
  readonly #owed = new Map<Socket, number | null>();

  constructor(ways: Ways<Socket>) {
    this.#ways = ways;
  }

  poke(sockets: readonly Socket[], head: number): void {
    const free = sockets.filter((socket) => !this.#owed.has(socket));
    for (const socket of sockets) if (this.#owed.has(socket)) this.#owe(socket, head);
    this.#tell(free.slice(0, AT_ONCE), head);
    this.#spread(free.slice(AT_ONCE), head);
  }

  forget(socket: Socket): void {
    this.#owed.delete(socket);
  }

  #owe(socket: Socket, head: number): void {
    this.#owed.set(socket, Math.max(this.#owed.get(socket) ?? 0, head));
  }

  #tell(sockets: readonly Socket[], head: number): void {
    if (sockets.length === 0) return;
    for (const socket of sockets) {
      this.#owed.set(socket, null);
      this.#ways.send(socket, head);
    }
    this.#ways.after(COALESCE_MS, () => this.#endPeace(sockets));
  }

  #spread(sockets: readonly Socket[], head: number): void {
    const groups = Math.ceil(sockets.length / AT_ONCE);
    for (let group = 0; group < groups; group += 1) {
      const members = sockets.slice(group * AT_ONCE, (group + 1) * AT_ONCE);
      for (const socket of members) this.#owe(socket, head);
      this.#ways.after(Math.round((SPREAD_MS * (group + 1)) / groups), () => this.#endPeace(members));
    }
  }

  #endPeace(sockets: readonly Socket[]): void {
    const byHead = new Map<number, Socket[]>();
    for (const socket of sockets) {
      const head = this.#owed.get(socket);
      if (head === undefined) continue; // closed meanwhile
      if (head === null) this.#owed.delete(socket);
      else byHead.set(head, [...(byHead.get(head) ?? []), socket]);
    }
    for (const [head, members] of byHead) this.#tell(members, head);
  }
}
