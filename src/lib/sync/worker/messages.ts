import type { Owner } from '../../store/database.ts';
import type { Noticed, Said } from '../connection.ts';

/** What a page and its sync worker tell each other. Rows travel by the database alone. */
export type FromPage =
  /** First of all, and once. The store is there: the page has opened it. */
  { kind: 'start'; owner: Owner; app: string } | { kind: 'kick' } | { kind: 'notice'; noticed: Noticed };
export type FromWorker = Said | { kind: 'ready' };
