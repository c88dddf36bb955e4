import { apart, Line, type Terms } from '../line.ts';
import type { AskedIntake, IntakeLine } from './receive.ts';

/** Going together halves what an input costs: so long waits who comes in a crowd, and nobody else. */
const PAUSE_MS = 10;

/** Inputs of one sender are taken in one after another: each rests on what the one before has written. */
export const intakeLine = (terms: Terms<unknown>): IntakeLine =>
  new Line({ ...terms, company: apart(subjectsOf), pauseMs: PAUSE_MS });

const subjectsOf = ({ message: { door, key, sender, thread } }: AskedIntake): string[] => [
  `${door} ${key}`,
  ...sender.signs.map(({ value }) => value),
  ...(thread.kind === 'conversation' ? [thread.id] : []),
];
