import { replay } from './decide.ts';
import { readReceipt } from './read-receipt.ts';

/** Whether a kept decision comes out otherwise when it is made again from its receipt: another person, or another reason. */
export function differsFromReplay({ employeeId, receipt }: { employeeId: string; receipt: string }): boolean {
  const read = readReceipt(receipt);
  const again = replay(read);
  if (again.kind !== 'granted' || again.employeeId !== employeeId) return true;
  const { rule, tieBreak, ranking } = again.receipt;
  return rule !== read.rule || tieBreak !== read.tieBreak || ranking.join() !== read.ranking.join();
}
