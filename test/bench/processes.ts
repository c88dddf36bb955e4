import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICKS_A_SECOND = 100;

/** The workerd that serves the instance on this data folder. */
export const workerdOf = (dataDir: string): number =>
  (JSON.parse(readFileSync(join(dataDir, 'workerd.json'), 'utf8')) as { pid: number }).pid;

/** Seconds of processor time this process has used. Linux only. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may hold spaces, so the fields begin behind it: utime and stime are 14th and 15th of all.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
