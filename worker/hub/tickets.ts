/** Long enough to open a socket over a bad network, too short to be worth stealing (security.md, sockets). */
const TICKET_LIFETIME_MS = 30_000;
const TICKET_BYTES = 16;

/** One-time keys to sockets, hashed at rest, and what each user may see, in the Hub's own SQLite. */
export class Tickets {
  readonly #sql: SqlStorage;

  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
    this.#sql.exec(
      `CREATE TABLE IF NOT EXISTS tickets (hash TEXT PRIMARY KEY, user_id TEXT NOT NULL, expires_at INTEGER NOT NULL)`,
    );
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS users (user_id TEXT PRIMARY KEY, scopes TEXT NOT NULL)`);
  }

  /** @param now UTC ms */
  async issue(userId: string, now: number): Promise<string> {
    const ticket = hex(crypto.getRandomValues(new Uint8Array(TICKET_BYTES)));
    const hash = await hashOf(ticket);
    this.#sql.exec(`DELETE FROM tickets WHERE expires_at <= ?`, now);
    this.#sql.exec(
      `INSERT INTO tickets (hash, user_id, expires_at) VALUES (?, ?, ?)`,
      hash,
      userId,
      now + TICKET_LIFETIME_MS,
    );
    return ticket;
  }

  /** Whose ticket it was; null for one that is used, over, was never ours, or whose user has been signed out since. */
  async redeem(ticket: string, now: number): Promise<string | null> {
    const hash = await hashOf(ticket);
    const [row] = this.#sql
      .exec<{ user_id: string; expires_at: number; known: number }>(
        `DELETE FROM tickets WHERE hash = ?
          RETURNING user_id, expires_at, EXISTS (SELECT 1 FROM users u WHERE u.user_id = tickets.user_id) AS known`,
        hash,
      )
      .toArray();
    return row && row.known === 1 && row.expires_at > now ? row.user_id : null;
  }

  setScopes(userId: string, scopes: readonly string[]): void {
    this.#sql.exec(`INSERT OR REPLACE INTO users (user_id, scopes) VALUES (?, ?)`, userId, JSON.stringify(scopes));
  }

  /** The users who hold one of the scopes now. */
  usersWith(scopes: readonly string[]): string[] {
    return this.#sql
      .exec<{ user_id: string }>(
        `SELECT user_id FROM users WHERE EXISTS (
          SELECT 1 FROM json_each(users.scopes) held JOIN json_each(?) touched ON touched.value = held.value)`,
        JSON.stringify(scopes),
      )
      .toArray()
      .map((row) => row.user_id);
  }

  forget(userId: string): void {
    this.#sql.exec(`DELETE FROM tickets WHERE user_id = ?`, userId);
    this.#sql.exec(`DELETE FROM users WHERE user_id = ?`, userId);
  }
}

const hashOf = async (ticket: string): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ticket))));

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
