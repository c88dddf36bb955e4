import type { Candidate, Receipt } from './decision.ts';

/** What a receipt may lack that was written before the rules looked at it. */
type Younger = 'patienceMinutes' | 'allowance' | 'acknowledgeMinutes' | 'from' | 'candidates';
type YoungerOfOne = 'present' | 'passed' | 'awayMinutes' | 'weight' | 'tier' | 'turn';
type Stored = Omit<Receipt, Younger> &
  Partial<Omit<Pick<Receipt, Younger>, 'candidates'>> & {
    candidates: readonly (Omit<Candidate, YoungerOfOne> & Partial<Pick<Candidate, YoungerOfOne>>)[];
  };

/**
 * A receipt as it was kept, whatever rules it was written under: what was not looked at then is filled in so that it
 * decides nothing now, for a receipt is replayed by today's rules (AS9).
 */
export function readReceipt(json: string): Receipt {
  const { candidates, ...stored } = JSON.parse(json) as Stored;
  return {
    ...stored,
    patienceMinutes: stored.patienceMinutes ?? 0,
    allowance: stored.allowance ?? 0,
    acknowledgeMinutes: stored.acknowledgeMinutes ?? null,
    from: stored.from ?? null,
    candidates: candidates.map((one) => ({
      ...one,
      present: one.present ?? true,
      passed: one.passed ?? false,
      awayMinutes: one.awayMinutes ?? null,
      weight: one.weight ?? one.load,
      tier: one.tier ?? 'regular',
      turn: one.turn ?? 1,
    })),
  };
}
