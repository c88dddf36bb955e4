import type { Unit } from '#domain/reports/reports';

/** Steps that people count time in, minutes; beyond, whole weeks. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440, 2880, 5760, 10_080];
const MOST_TICKS = 5;

/** Round numbers from 0 to the first that nothing exceeds, few enough to be read. */
export function ticksFor(most: number, unit: Unit): number[] {
  const step = unit === 'minutes' ? timeStep(most) : tenStep(most, unit === 'share' ? 0.1 : 1);
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => round(index * step));
}

function timeStep(most: number): number {
  const whole = most / (MOST_TICKS - 1);
  const last = STEPS.at(-1)!;
  return STEPS.find((step) => step >= whole) ?? Math.ceil(whole / last) * last;
}

function tenStep(most: number, least: number): number {
  const whole = Math.max(least, most / (MOST_TICKS - 1));
  const ten = 10 ** Math.floor(Math.log10(whole));
  return Math.max(least, ten * ([1, 2, 5, 10].find((times) => times * ten >= whole) ?? 10));
}

/** 0.1 + 0.2 is 0.3 to who reads it. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
