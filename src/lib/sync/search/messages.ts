import type { Owner } from '../../store/database.ts';
import type { Found } from './searcher.ts';

/** What a page and its search worker tell each other. */
export type FromPage =
  | { kind: 'start'; owner: Owner; app: string }
  | { kind: 'search'; id: number; query: string; limit: number };
/** `found` is null where the worker could not open the database. */
export type FromWorker = { kind: 'answer'; id: number; found: Found | null } | { kind: 'outdated' };
