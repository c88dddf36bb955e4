import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** A process that cannot be mistaken for another: ids are used again, an id with its start time is not. */
export type ProcessId = { pid: number; startedAt: string };

type Row = ProcessId & { parent: number; name: string };

/** The running process `pid`, or undefined when there is none. */
function findProcess(pid: number): ProcessId | undefined {
  return listProcesses().find((row) => row.pid === pid);
}

/** Children of this process whose program is called `name`. */
export function findChildren(name: string): ProcessId[] {
  return listProcesses()
    .filter((row) => row.parent === process.pid && row.name === name)
    .map(({ pid, startedAt }) => ({ pid, startedAt }));
}

/** True while exactly this process runs. */
export function isRunning({ pid, startedAt }: ProcessId): boolean {
  return findProcess(pid)?.startedAt === startedAt;
}

function listProcesses(): Row[] {
  return process.platform === 'linux' ? listFromProc() : listFromPs();
}

/** Fields of `/proc/PID/stat`, counted after the name, which may itself hold spaces and brackets: state 0, parent 1,
 * start time 19 (clock ticks since boot). A zombie (Z) is not running.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function listFromProc(): Row[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = readStat(pid);
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [state, parent, startedAt] = [fields[0], fields[1], fields[19]];
      if (state === 'Z' || startedAt === undefined) return [];
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      return [{ pid: Number(pid), parent: Number(parent), startedAt, name }];
    });
}

function readStat(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return ''; // it ended between the listing and now
  }
}

/** `lstart` is five words, as in "Sat Nov 21 21:56:16 2026". */
function listFromPs(): Row[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,lstart=,comm='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+((?:\S+\s+){4}\S+)\s+(.+)$/.exec(line);
    if (found === null) return [];
    const [, pid, parent, startedAt = '', path = ''] = found;
    return [{ pid: Number(pid), parent: Number(parent), startedAt, name: path.slice(path.lastIndexOf('/') + 1) }];
  });
}
