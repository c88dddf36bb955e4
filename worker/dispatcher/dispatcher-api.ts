import type { Answer, Ask, Grant, TaskNews } from '#domain/assignment/decision';

export type Load = { employeeId: string; taskIds: number };

/**
 * What the Dispatcher answers. Every call may be repeated: asks are answered alike, news is monotone, and a lost answer
 * is made good by the next recount.
 */
export interface DispatcherApi {
  /** Who does this task? The answer is a load from now on; D1 is the caller's to write. */
  grant(ask: Ask): Promise<Answer>;
  /** The same for several, one after another in one transaction. */
  grantAll(asks: readonly Ask[]): Promise<Answer[]>;
  /** Takes in what D1 says of tasks. Returns what was given away because slots opened; the caller writes it. */
  apply(news: readonly TaskNews[]): Promise<Grant[]>;
  /** Reads employees, teams and memberships again. Returns grants to write, as `apply` does. */
  refresh(): Promise<Grant[]>;
  /** Makes the loads equal to D1. Returns how many differed, and every grant that D1 does not show. */
  recount(): Promise<{ mended: number; granted: Grant[] }>;
  /**
   * A device of theirs was heard of (AS8); with whoever is at hand again what waits is given away. It writes that itself: a
   * device that says so awaits no answer, and a word that is lost is made good by the next recount.
   */
  sign(employeeId: string): Promise<void>;
  /** How many open tasks everybody holds. */
  loads(): Promise<Load[]>;
}
