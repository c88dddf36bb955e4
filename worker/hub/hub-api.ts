/** There is something to pull up to `head`, for whoever holds one of the scopes that were written to. */
export type Poke = { head: number; scopes: readonly string[] };

/** What the Hub does for the rest of the Worker. */
export interface HubApi {
  poke(poke: Poke): Promise<void>;
  /** A key to one socket: 128 bits, once, for 30 s. The scopes are the user's as of now, for this and every other socket. */
  ticket(user: { userId: string; scopes: readonly string[] }): Promise<string>;
  /** What the user may see has changed; no scopes at all is the same as `signOut`. */
  rescope(user: { userId: string; scopes: readonly string[] }): Promise<void>;
  /** Tells the user's devices that it is over and closes their sockets. */
  signOut(userId: string): Promise<void>;
}
