import * as v from 'valibot';
import { ASSIGNMENT_POLICIES, TIERS } from '#domain/model';
import type { Answer } from './server.ts';
import { session } from './session.svelte.ts';

/** Why a task went to whom; with all candidates it is too large for every task of every device, so it is asked for. */

const receiptSchema = v.object({
  rule: v.picklist(['AS1', 'AS2', 'by-hand']),
  policy: v.picklist(ASSIGNMENT_POLICIES),
  patienceMinutes: v.number(),
  ranking: v.array(v.string()),
  tieBreak: v.picklist(['none', 'idle-longest', 'id']),
  decidedAt: v.number(),
  candidates: v.array(
    v.object({
      employeeId: v.string(),
      active: v.boolean(),
      away: v.boolean(),
      present: v.boolean(),
      passed: v.boolean(),
      awayMinutes: v.nullable(v.number()),
      load: v.number(),
      weight: v.number(),
      capacity: v.nullable(v.number()),
      tier: v.picklist(TIERS),
      turn: v.number(),
    }),
  ),
});
export type Why = v.InferOutput<typeof receiptSchema>;

export const readReceipt = (taskId: string): Promise<Answer<Why>> =>
  session.read(`/api/v1/tasks/${encodeURIComponent(taskId)}/receipt`, receiptSchema);
