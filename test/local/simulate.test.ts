import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed } from '../simulate/sync/bugs/plant.ts';
import { BUGS } from '../simulate/sync/bugs/list.ts';

/** A fair share of the simulators, by the command that runs the whole of them (test/simulate/main.ts). */

const ROOT = resolve(import.meta.dirname, '../..');

function simulate(...parameters: string[]): Promise<{ code: number | null; last: string; output: string }> {
  const child = spawn(join(ROOT, 'node_modules/.bin/node'), ['test/simulate/main.ts', ...parameters], { cwd: ROOT });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  return new Promise((end) => {
    child.on('exit', (code) => end({ code, last: output.trimEnd().split('\n').at(-1) ?? '', output }));
  });
}

describe('npm run simulate', () => {
  test('sync: every invariant holds, and the same seeds give the same hash', async () => {
    const [once, again] = [await simulate('sync', '--seeds', '15'), await simulate('sync', '--seeds', '15')];

    expect(once).toMatchObject({ code: 0, last: expect.stringMatching(/^seeds 15, failures 0, hash [0-9a-f]{8}$/) });
    expect(again.last).toBe(once.last);
  });

  test('sync: every scenario holds, and chance beside it', async () => {
    const { code, last } = await simulate('sync', '--from', '16', '--seeds', '45');

    expect({ code, last }).toMatchObject({ code: 0, last: expect.stringMatching(/^seeds 45, failures 0/) });
  });

  test('sync: each broken rule is noticed', async () => {
    const { code, last, output } = await simulate('sync', '--all-bugs', '--seeds', '64', '--steps', '5');
    const names = Object.keys(BUGS);

    expect({ code, last }, output).toEqual({ code: 0, last: `bugs ${names.length}, caught ${names.length}` });
  });

  test('sync: seeds that have failed once hold', async () => {
    expect(await simulate('sync', '--pinned')).toMatchObject({ code: 0 });
  });

  test('assignment: the Dispatcher by the same command', async () => {
    expect(await simulate('assignment', '--seeds', '5')).toMatchObject({
      code: 0,
      last: expect.stringMatching(/^seeds 5, failures 0, hash [0-9a-f]{8}$/),
    });
  });

  test.each(['noClosure', 'loadCounter'])('a rule broken by name ends with 1: %s', async (bug) => {
    expect(await simulate('sync', '--seeds', '3', '--bug', bug, '--stop')).toMatchObject({ code: 1 });
  });

  test.each(Object.entries(BUGS))('%s still finds the text it breaks', (_name, { changes }) => {
    for (const change of changes) {
      const text = readFileSync(join(ROOT, change.file), 'utf8');
      expect(changed(text, change)).not.toBe(text);
    }
  });

  test('wrong usage ends with 2', async () => {
    expect(await simulate('weather')).toMatchObject({ code: 2 });
    expect(await simulate('sync', '--bug', 'nobody')).toMatchObject({ code: 2 });
    expect(await simulate('assignment', '--all-bugs')).toMatchObject({ code: 2 });
    expect(await simulate('sync', '--seeds', 'many')).toMatchObject({ code: 2 });
  });
});
