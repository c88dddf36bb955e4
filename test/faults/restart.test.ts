import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChildren, isRunning, type ProcessId } from '../../worker/local/processes.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../support/child-instance.ts';
import { makeDataDir, startInstance } from '../support/instance.ts';

let dataDir: string;
let remove: () => void;
beforeEach(() => ({ dataDir, remove } = makeDataDir()));
afterEach(() => remove());

const workerdOf = () => JSON.parse(readFileSync(join(dataDir, 'workerd.json'), 'utf8')) as ProcessId;

describe('the local runner', () => {
  test('a second start on one data folder is refused with a clear word', async () => {
    const first = await startInstance({ DATA_DIR: dataDir });

    await expect(startChild({ DATA_DIR: dataDir })).rejects.toThrow(/exit 1: .*already runs on/s);

    await first.stop();
  });

  test('a port in use is refused with a clear word', async () => {
    const first = await startInstance({ DATA_DIR: dataDir });
    const other = makeDataDir();
    const { port } = new URL(first.url);

    await expect(startInstance({ DATA_DIR: other.dataDir, PORT: port })).rejects.toThrow(/is in use/);

    await first.stop();
    other.remove();
  });

  test('a signal stops everything, with exit code 0', async () => {
    const { child, exited } = await startChild({ DATA_DIR: dataDir });
    const workerd = workerdOf();

    child.kill('SIGTERM');

    expect(await exited).toBe(0);
    expect(isRunning(workerd)).toBe(false);
  });

  test('the workerd left behind by kill -9 is ended by the next start', async () => {
    const killed = await startChild({ DATA_DIR: dataDir });
    const orphan = workerdOf();
    killed.child.kill('SIGKILL');
    await killed.exited;
    expect(isRunning(orphan)).toBe(true);

    const next = await startInstance({ DATA_DIR: dataDir, PORT: new URL(killed.url).port });

    expect(isRunning(orphan)).toBe(false);
    expect((await fetch(`${next.url}/healthz`)).status).toBe(200);
    await next.stop();
  });

  test('a stopped instance leaves no workerd', async () => {
    const before = findChildren('workerd').length;
    const instance = await startInstance({ DATA_DIR: dataDir });
    await instance.stop();

    expect(findChildren('workerd')).toHaveLength(before);
  });

  test('the moved clock is kept over a restart', async () => {
    const first = await startInstance({ DATA_DIR: dataDir });
    const body = JSON.stringify({ advanceMs: 86_400_000 });
    await fetch(`${first.url}/dev/clock`, { method: 'POST', body });
    await first.stop();

    const second = await startInstance({ DATA_DIR: dataDir });
    const { now } = (await (await fetch(`${second.url}/dev/sweep`, { method: 'POST' })).json()) as { now: number };

    expect(now - Date.now()).toBeGreaterThan(86_000_000);
    await second.stop();
  });
});
