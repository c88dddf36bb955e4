import type { LoopReport } from './loop.ts';
import { NO_REPORT } from './no-report.ts';

/** How things stand between this device and the server. */
class Status {
  #report = $state.raw<LoopReport>(NO_REPORT);

  /** The last exchange succeeded, and the device believes to have a network. */
  get online(): boolean {
    return this.#report.online;
  }
  get syncing(): boolean {
    return this.#report.syncing;
  }
  /** The first fill is under way: a list that is empty now may not stay so. */
  get filling(): boolean {
    return this.#report.filling;
  }
  /** How far it is, in rows, once its person's own desk is here; `total` is null where the server did not tell. */
  get fill(): LoopReport['fill'] {
    return this.#report.fill;
  }
  /** This app is too old for the server; a reload brings the new one. */
  get updateNeeded(): boolean {
    return this.#report.updateNeeded;
  }
  /** The device could not store what the server sent (its disk or quota is full). */
  get storageFailed(): boolean {
    return this.#report.storageFailed;
  }
  /** UTC milliseconds; null before the first complete exchange since the app was opened. */
  get lastSyncAt(): number | null {
    return this.#report.lastSyncAt;
  }
  /** How many rows this version of the app could not read. */
  get unreadable(): number {
    return this.#report.unreadable;
  }

  /** What was on this device is lost; when the server last heard from it, UTC milliseconds. */
  get lostAt(): number | null {
    return this.#report.lostAt;
  }

  /** Files that wait on this device, and how far each has come. */
  get files(): LoopReport['files'] {
    return this.#report.files;
  }

  /** For the session alone. */
  get report(): LoopReport {
    return this.#report;
  }
  note(news: Partial<LoopReport>): void {
    this.#report = { ...this.#report, ...news };
  }
  forget(): void {
    this.#report = NO_REPORT;
  }
}

export const status = new Status();
