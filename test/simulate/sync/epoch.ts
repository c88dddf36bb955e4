import { EPOCH_SPAN } from '../../../worker/local/backup/raise-epoch.ts';

export const epochOf = (seq: number): number => Math.floor(seq / EPOCH_SPAN);
