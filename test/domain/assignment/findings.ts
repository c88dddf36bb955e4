/** What a simulated history shows. */
export type Findings = {
  decisions: number;
  /** Largest chosen load − least eligible load of a decision that was not sticky. */
  regret: number;
  /** Passed over for somebody who carries as much and was given something later (AS4): idle for no reason. */
  starved: number;
  /** Largest difference of loads, grants under way included; arrivals only. */
  spread: number;
  doubleGrants: number;
  capacityBreaches: number;
  /** Tasks whose place in the Dispatcher was not D1's when all was quiet; 0 must hold without a sweep if nothing was lost. */
  drift: number;
  /** Open tasks that are nobody's although somebody could take them, after the last sweep. */
  stranded: number;
  notReplayed: number;
  /** Given to somebody none of whose devices was ever heard of, in a team that minds that (AS8). */
  absent: number;
  /** Offered again to somebody who had it and did not see it in time (AS7). */
  broughtBack: number;
  /** Not seen in time, and left with who has it although somebody else could take it, after the last sweep. */
  overlooked: number;
};

export const nothingFound = (): Findings => ({
  decisions: 0,
  regret: 0,
  starved: 0,
  spread: 0,
  doubleGrants: 0,
  capacityBreaches: 0,
  drift: 0,
  stranded: 0,
  notReplayed: 0,
  absent: 0,
  broughtBack: 0,
  overlooked: 0,
});

/** Everything but how much was decided must be 0; loads may differ by the one task that is given last. */
export const isClean = ({ decisions: _, spread, ...faults }: Findings): boolean =>
  spread <= 1 && Object.values(faults).every((count) => count === 0);
