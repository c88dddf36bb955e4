import type { Policy } from './policy.ts';

/** One after another, whatever they carry; the book knows whose turn it is (AS5). */
export const inTurn: Policy = ({ turn }) => turn;
