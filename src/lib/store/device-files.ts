import { Dexie, type Table } from 'dexie';
import { follow } from './in-flight.ts';

/**
 * Files that wait on this device for the server to have them. In a database of their own: it outlives a session that ends
 * by itself as unsent words do (kept-words.ts), without being copied, and a full disk here stops no sync.
 */

export type KeptFile = {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of its bytes, hex. */
  hash: string;
  /** When it was picked, by the device's clock. */
  at: number;
  /** Why the server will not have it; null while there is hope. */
  failed: string | null;
};

/** By content: the same picked twice lies here once. */
type KeptBytes = { hash: string; size: number; bytes: ArrayBuffer };

class DeviceFiles extends Dexie {
  declare files: Table<KeptFile, string>;
  declare bytes: Table<KeptBytes, string>;

  constructor(employeeId: string) {
    super(nameOf(employeeId), { chromeTransactionDurability: 'strict', cache: 'disabled' });
    follow(this);
    this.version(1).stores({ files: 'id, hash', bytes: 'hash, size' });
    this.on('versionchange', () => this.close());
  }
}

/** What a phone gives one site without asking is a few hundred megabytes, and the client base lives there too. */
export const MAX_DEVICE_BYTES = 200 * 1024 * 1024;

const nameOf = (employeeId: string): string => `frontdesk-files-${employeeId}`;

/** `limit`: as many wait already as may; `full`: the browser has no room. */
type Kept = 'kept' | 'limit' | 'full';

/** On the disk when this resolves with `kept`. @throws when the browser gives no database at all */
export async function keepFile(employeeId: string, file: KeptFile, bytes: ArrayBuffer): Promise<Kept> {
  try {
    return await using(employeeId, (device) =>
      device.transaction('rw', device.files, device.bytes, async () => {
        if ((await device.bytes.get(file.hash)) === undefined) {
          const sizes = (await device.bytes.orderBy('size').keys()) as number[];
          const together = sizes.reduce((sum, size) => sum + size, file.size);
          if (together > MAX_DEVICE_BYTES) return 'limit' as const;
          await device.bytes.put({ hash: file.hash, size: file.size, bytes });
        }
        await device.files.put(file);
        return 'kept' as const;
      }),
    );
  } catch (error) {
    if (isFull(error)) return 'full';
    throw error;
  }
}

/** A full disk aborts the transaction; some browsers say so on the request only. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || ('inner' in error && isFull(error.inner));
}

/** In the order they were picked. */
export async function keptFiles(employeeId: string): Promise<KeptFile[]> {
  const files = await ifAny(employeeId, (device) => device.files.toArray(), []);
  return files.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Null when the browser has taken them away. */
export const bytesOf = (employeeId: string, hash: string): Promise<ArrayBuffer | null> =>
  ifAny(employeeId, async (device) => (await device.bytes.get(hash))?.bytes ?? null, null);

/** Lets go of files, and of bytes that no other file here has. */
export const dropFiles = (employeeId: string, ids: readonly string[]): Promise<void> =>
  ifAny(
    employeeId,
    (device) =>
      device.transaction('rw', device.files, device.bytes, async () => {
        const going = (await device.files.bulkGet([...ids])).flatMap((file) => file ?? []);
        await device.files.bulkDelete([...ids]);
        for (const { hash } of going) {
          if ((await device.files.where('hash').equals(hash).count()) === 0) await device.bytes.delete(hash);
        }
      }),
    undefined,
  );

/** @param failed null: it is worth another try */
export const noteFailed = (employeeId: string, id: string, failed: string | null): Promise<unknown> =>
  ifAny<unknown>(employeeId, (device) => device.files.update(id, { failed }), undefined);

export const deleteDeviceFiles = (employeeId: string): Promise<void> => Dexie.delete(nameOf(employeeId));

/** Opened for each use: few people ever have a file waiting, and a handle that is held could be dropped under us. */
async function using<T>(employeeId: string, work: (device: DeviceFiles) => PromiseLike<T>): Promise<T> {
  const device = new DeviceFiles(employeeId);
  try {
    return await work(device);
  } finally {
    device.close();
  }
}

/** Asking must not make an empty database: who has none has left nothing behind. */
const ifAny = async <T>(employeeId: string, work: (device: DeviceFiles) => PromiseLike<T>, none: T): Promise<T> =>
  (await Dexie.exists(nameOf(employeeId))) ? using(employeeId, work) : none;
