import { apart, Line } from '../line.ts';
import type { AskedIntake, IntakeLine } from './receive.ts';

/** Their questions are four dozen statements, of the thousand that a call of D1 may have. */
const MOST_TOGETHER = 16;

/** Going together halves what an input costs: so long waits who comes in a crowd, and nobody else. */
const PAUSE_MS = 10;

/** Inputs of one sender are taken in one after another: each rests on what the one before has written. */
export const intakeLine = (hold: (work: Promise<unknown>) => void): IntakeLine =>
  new Line({ hold, company: apart(subjectsOf), most: MOST_TOGETHER, pauseMs: PAUSE_MS });

const subjectsOf = ({ message: { door, key, sender, thread } }: AskedIntake): string[] => [
  `${door} ${key}`,
  ...sender.signs.map(({ value }) => value),
  ...(thread.kind === 'conversation' ? [thread.id] : []),
];
