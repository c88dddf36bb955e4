import { afterEach, expect, test, vi } from 'vitest';
import { oneAFrame } from '../../../src/lib/ui/lists/one-a-frame.ts';

let frames: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
afterEach(() => void (frames = []));

function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const act of due) act();
}

test('what comes into sight at once comes one a frame, the newest first', () => {
  const done: number[] = [];
  const coming = oneAFrame((page: number) => done.push(page));
  for (const page of [1, 2, 3]) coming.want(page);
  nextFrame();
  expect(done).toEqual([]);

  nextFrame();
  expect(done).toEqual([3]);
  nextFrame();
  nextFrame();
  expect(done).toEqual([3, 2, 1]);
  expect(frames).toHaveLength(0);
});

test('what has left sight meanwhile does not come, and never two in a frame', () => {
  const done: number[] = [];
  const coming = oneAFrame((page: number) => done.push(page));
  coming.want(1);
  coming.forget(1);
  coming.want(2);
  coming.want(3);

  nextFrame();
  nextFrame();
  expect(done).toEqual([3]);
});

test('what was in sight for one frame only never comes', () => {
  const done: number[] = [];
  const coming = oneAFrame((page: number) => done.push(page));
  for (const page of [1, 2, 3]) {
    coming.want(page);
    nextFrame();
    coming.forget(page);
  }
  nextFrame();

  expect(done).toEqual([]);
});
