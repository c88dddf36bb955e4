import type { Store } from '../../store/database.ts';
import { bytesOf, dropFiles, keptFiles, noteFailed, type KeptFile } from '../../store/device-files.ts';
import { judgeFiles, type Judgement } from '../../store/judge-files.ts';
import { readState } from '../../store/outgoing.ts';
import { createBackoff } from '../backoff.ts';
import { bring, type BringDeps, type Brought } from './bring.ts';

/** Files follow the messages they go with, one at a time, the longest waiting first; later and later while the server does not answer. */

/** How it stands with a file that is on this device. */
type FileProgress =
  | { kind: 'waiting' }
  | { kind: 'sending'; share: number }
  /** A person must say what is to become of it. */
  | { kind: 'failed'; code: string };
export type FilesReport = Readonly<Record<string, FileProgress>>;

type FileQueueDeps = {
  store: Store;
  server: Pick<BringDeps, 'startUpload' | 'putPart' | 'completeUpload'>;
  /** The device's clock, UTC milliseconds. */
  now: () => number;
  random: () => number;
  report: (files: FilesReport) => void;
};
export type FileQueue = {
  /** Something was written, or heard: look again. */
  kick: () => void;
  /** The same, without waiting for the end of a rest. */
  hurry: () => void;
  stop: () => void;
};

const MOST_MS = 60_000;
/** A file is on the disk a moment before the words that name it. */
const STRAY_MS = 3600_000;

export function createFileQueue(deps: FileQueueDeps): FileQueue {
  const { store, server, now, random } = deps;
  const owner = store.owner.id;
  const backoff = createBackoff({ firstMs: 1_000, mostMs: MOST_MS, random });
  let wanted = false;
  let running = false;
  let resting = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known: FilesReport = {};
  /**
   * The server has them, and the row that says so is still on its way: until then they are not missing here. With the epoch
   * in which it took them: a server that was restored since may expect them again.
   */
  const brought = new Map<string, number>();

  const tell = (files: FilesReport): void => {
    known = files;
    if (!stopped) deps.report(files);
  };

  function rest(): void {
    if (stopped) return;
    clearTimeout(timer);
    resting = true;
    timer = setTimeout(hurry, backoff.next());
  }
  function kick(): void {
    wanted = true;
    if (!running && !stopped) void run();
  }
  function hurry(): void {
    clearTimeout(timer);
    resting = false;
    kick();
  }

  async function run(): Promise<void> {
    running = true;
    try {
      while (wanted && !stopped) {
        wanted = false;
        const next = await look();
        if (next !== null && !resting) await take(next);
      }
    } catch (error) {
      // The browser has taken the database away, or has no room: nothing was half done.
      if (!stopped) console.error(error);
      rest();
    }
    running = false;
  }

  /** Lets go of what is done. @returns the file whose turn it is */
  async function look(): Promise<Turn | null> {
    const kept = await keptFiles(owner);
    if (kept.length === 0) {
      if (Object.keys(known).length > 0) tell({});
      return null;
    }
    const [judged, { epoch }] = await Promise.all([judgeFiles(store, kept), readState(store)]);
    const done = kept.filter(({ id }) => judged.get(id) === 'done');
    if (done.length > 0)
      await dropFiles(
        owner,
        done.map(({ id }) => id),
      );
    const left = kept.filter((file) => !done.includes(file));
    const isBrought = ({ id }: KeptFile): boolean => brought.get(id) === epoch;
    tell(Object.fromEntries(left.map((file) => [file.id, isBrought(file) ? ARRIVED : progressOf(file)])));
    const file = left.find((one) => !isBrought(one) && one.failed === null && isOurTurn(one, judged.get(one.id)));
    return file === undefined ? null : { file, epoch, isStray: judged.get(file.id) === 'stray' };
  }

  const isOurTurn = ({ at }: KeptFile, judgement: Judgement | undefined): boolean =>
    judgement === 'due' || (judgement === 'stray' && Math.abs(now() - at) > STRAY_MS);

  async function take({ file, epoch, isStray }: Turn): Promise<void> {
    const bytes = await bytesOf(owner, file.hash);
    const outcome: Brought =
      bytes === null
        ? { kind: 'refused', code: 'file.not-here' }
        : await bring(
            {
              ...server,
              progress: (share) => tell({ ...known, [file.id]: { kind: 'sending', share } }),
              stopped: () => stopped,
            },
            file,
            bytes,
          );
    if (outcome.kind === 'stopped') return;
    if (outcome.kind === 'later') {
      tell({ ...known, [file.id]: { kind: 'waiting' } });
      return rest();
    }
    backoff.reset();
    if (outcome.kind === 'refused') await noteFailed(owner, file.id, outcome.code);
    // Of a stray no row will ever come to say that it is there.
    else if (outcome.kind === 'unknown' || isStray) await dropFiles(owner, [file.id]);
    else brought.set(file.id, epoch);
    wanted = true;
  }

  return {
    kick,
    hurry() {
      backoff.reset();
      hurry();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** `epoch`: the one that this device has heard of. */
type Turn = { file: KeptFile; epoch: number; isStray: boolean };
const ARRIVED: FileProgress = { kind: 'sending', share: 1 };
const progressOf = ({ failed }: KeptFile): FileProgress =>
  failed === null ? { kind: 'waiting' } : { kind: 'failed', code: failed };
