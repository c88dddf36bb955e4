import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUNDLE } from '../../worker/local/build/build.ts';
import { startChild } from '../support/child-instance.ts';
import { makeDataDir } from '../support/instance.ts';
import { atMost, quantile, type Figure } from './figure.ts';

const STARTS = 5;

/** The Worker's bundle, and how soon it is ready when built. */
export async function size(): Promise<Figure[]> {
  const bundle = gzipSync(readFileSync(join(BUNDLE.directory, 'index.js'))).length / 1000;
  const { dataDir, remove } = makeDataDir();
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const began = performance.now();
    const { child, exited } = await startChild({ DATA_DIR: dataDir });
    times.push(performance.now() - began);
    child.kill('SIGTERM');
    await exited;
  }
  remove();
  return [
    atMost(700, { name: 'Worker bundle, gzip', value: bundle, unit: 'kB' }),
    atMost(5_000, { name: `ready when built, median of ${STARTS}`, value: quantile(times, 0.5), unit: 'ms' }),
  ];
}
