import type { LoopReport } from './loop.ts';

/** How things stand before anything is known. */
export const NO_REPORT: LoopReport = {
  online: true,
  syncing: false,
  filling: false,
  fill: null,
  updateNeeded: false,
  storageFailed: false,
  lastSyncAt: null,
  unreadable: 0,
  lostAt: null,
  files: {},
  aheadMs: 0,
};
